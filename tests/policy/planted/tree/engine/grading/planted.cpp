#include "bot/store/event_log.hpp"

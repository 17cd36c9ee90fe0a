#include <fstream>

bool planted()
{
    return std::ifstream("/etc/hostname").good();
}

#include <sys/socket.h>

int planted()
{
    return socket(AF_INET, SOCK_STREAM, 0);
}

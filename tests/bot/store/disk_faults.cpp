#include "disk_faults.hpp"

#include <atomic>
#include <cerrno>
#include <limits>
#include <sqlite3.h>
#include <stdexcept>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<long> syncs{0};
std::atomic<long> calls{0};
std::atomic<long> good_calls_left{std::numeric_limits<long>::max()};
std::atomic<int> error_to_give{0};

/// Counts a call; sets errno and returns true if it is to fail.
bool fails()
{
    ++calls;
    if (good_calls_left.fetch_sub(1) > 0)
        return false;
    errno = error_to_give;
    return true;
}

ssize_t faulty_pwrite(int file, const void* bytes, std::size_t size, off_t at)
{
    return fails() ? -1 : ::pwrite(file, bytes, size, at);
}

// SQLite's own door for tests. Before main, since SQLite reads its table of calls without a lock.
const int installed = [] {
    sqlite3_vfs* disk = sqlite3_vfs_find(nullptr);
    auto* call = reinterpret_cast<sqlite3_syscall_ptr>(&faulty_pwrite);
    if (disk->xSetSystemCall(disk, "pwrite64", call) != SQLITE_OK)
        throw std::logic_error("this SQLite does not write with pwrite64");
    return 0;
}();

}  // namespace

/// Stands before the C library's, which that door does not cover.
extern "C" int fdatasync(int file)
{
    ++syncs;
    return fails() ? -1 : static_cast<int>(::syscall(SYS_fdatasync, file));
}

namespace bot {

long syncs_so_far()
{
    return syncs;
}

long disk_calls_so_far()
{
    return calls;
}

failing_disk::failing_disk(long good_calls, int error)
{
    error_to_give = error;
    good_calls_left = good_calls;
}

failing_disk::~failing_disk()
{
    good_calls_left = std::numeric_limits<long>::max();
}

bool failing_disk::has_failed() const
{
    return good_calls_left < 0;
}

}  // namespace bot

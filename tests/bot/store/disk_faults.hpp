#pragma once

namespace bot {

/// How many times SQLite made the disk confirm what was written, in the whole process.
long syncs_so_far();

/// How many times SQLite wrote to the disk or made it confirm, in the whole process.
long disk_calls_so_far();

/// While it lives, the disk takes `good_calls` more writes and syncs of SQLite and then fails each
/// with `error`, as ENOSPC or EIO. For the whole process: one at a time.
class failing_disk {
public:
    failing_disk(long good_calls, int error);
    ~failing_disk();
    failing_disk(const failing_disk&) = delete;
    failing_disk& operator=(const failing_disk&) = delete;

    /// Whether a call has failed yet.
    [[nodiscard]] bool has_failed() const;
};

}  // namespace bot

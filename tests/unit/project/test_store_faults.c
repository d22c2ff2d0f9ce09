// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A save that is killed, or that the system fails, at each of its calls in turn: the file is the old one or the new
 * one, whole; what failed is said; and the next save goes through. All of that by both ways of saving: beside the file,
 * and in place where nothing can take the file's place.
 *
 * The linker gives us every call that the project module makes (--wrap): a counter tells which one it is.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "store_test.h"

#include "project/inplace.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

enum mode { OFF, COUNT, KILL_BEFORE, KILL_AFTER, FAIL, CUT_SHORT, MADE_BY_ANOTHER };

static enum mode mode;
static unsigned calls;       /* of those that count, so far */
static unsigned chosen;      /* the one that it happens at, from 1 */
static int with;             /* the errno of FAIL */
static const char *happened; /* at which call it happened, or NULL */

static bool is_mounted; /* as a file alone: nothing can take its place */

static const char *others_path; /* of MADE_BY_ANOTHER */
static bool other_made_it;

static void make_by_another(void);

/* True where this call is to fail. */
static bool meet(const char *name)
{
    if (mode == OFF) {
        return false;
    }
    bool is_chosen = ++calls == chosen;
    if (is_chosen) {
        happened = name;
    }
    if (is_chosen && mode == KILL_BEFORE) {
        (void)raise(SIGKILL);
    }
    if (is_chosen && mode == FAIL) {
        errno = with;
        return true;
    }
    if (is_chosen && mode == MADE_BY_ANOTHER) {
        mode = OFF;
        make_by_another();
    }
    return false;
}

static void leave(void)
{
    if (mode == KILL_AFTER && calls == chosen) {
        (void)raise(SIGKILL);
    }
}

#define WRAP(type, name, parameters, arguments)                                                                        \
    type __real_##name parameters;                                                                                     \
    type __wrap_##name parameters;                                                                                     \
    type __wrap_##name parameters                                                                                      \
    {                                                                                                                  \
        if (meet(#name)) {                                                                                             \
            return -1;                                                                                                 \
        }                                                                                                              \
        type result = __real_##name arguments;                                                                         \
        leave();                                                                                                       \
        return result;                                                                                                 \
    }

WRAP(int, fstat, (int fd, struct stat *status), (fd, status))
WRAP(int, stat, (const char *path, struct stat *status), (path, status))
WRAP(ssize_t, pread, (int fd, void *bytes, size_t count, off_t at), (fd, bytes, count, at))
WRAP(int, ftruncate, (int fd, off_t length), (fd, length))
WRAP(int, fchown, (int fd, uid_t owner, gid_t group), (fd, owner, group))
WRAP(ssize_t, flistxattr, (int fd, char *names, size_t size), (fd, names, size))
WRAP(ssize_t, fgetxattr, (int fd, const char *name, void *value, size_t size), (fd, name, value, size))
WRAP(int, fsetxattr, (int fd, const char *name, const void *value, size_t size, int flags),
     (fd, name, value, size, flags))
WRAP(int, fremovexattr, (int fd, const char *name), (fd, name))
WRAP(ssize_t, readlink, (const char *path, char *bytes, size_t size), (path, bytes, size))
WRAP(int, mkdir, (const char *path, mode_t permissions), (path, permissions))
WRAP(int, fchmod, (int fd, mode_t permissions), (fd, permissions))
WRAP(int, link, (const char *from, const char *to), (from, to))

int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to)
{
    if (meet("rename")) {
        return -1;
    }
    int result = is_mounted ? -1 : __real_rename(from, to);
    leave();
    errno = is_mounted ? EBUSY : errno;
    return result;
}

/* What has been synchronised, by its number in the file system. */
static ino_t synchronised[20];
static unsigned synchronised_count;

int __real_fsync(int fd);
int __wrap_fsync(int fd);
int __wrap_fsync(int fd)
{
    if (meet("fsync")) {
        return -1;
    }
    struct stat status;
    if (mode != OFF && __real_fstat(fd, &status) == 0) {
        synchronised[synchronised_count++ % (sizeof synchronised / sizeof *synchronised)] = status.st_ino;
    }
    int result = __real_fsync(fd);
    leave();
    return result;
}

/* A device that takes only some of it, and then the end. */
static size_t taken_of(size_t count)
{
    bool is_cut = (mode == CUT_SHORT || mode == KILL_AFTER) && calls == chosen && count > 1;
    return is_cut ? count / 2 : count;
}

ssize_t __real_write(int fd, const void *bytes, size_t count);
ssize_t __wrap_write(int fd, const void *bytes, size_t count);
ssize_t __wrap_write(int fd, const void *bytes, size_t count)
{
    if (meet("write")) {
        return -1;
    }
    ssize_t result = __real_write(fd, bytes, taken_of(count));
    leave();
    return result;
}

ssize_t __real_pwrite(int fd, const void *bytes, size_t count, off_t at);
ssize_t __wrap_pwrite(int fd, const void *bytes, size_t count, off_t at);
ssize_t __wrap_pwrite(int fd, const void *bytes, size_t count, off_t at)
{
    if (meet("pwrite")) {
        return -1;
    }
    ssize_t result = __real_pwrite(fd, bytes, taken_of(count), at);
    leave();
    return result;
}

/* A descriptor is closed also where close() reports a failure. */
int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
    bool fails = meet("close");
    int error = errno;
    int result = __real_close(fd);
    leave();
    if (fails) {
        errno = error;
        return -1;
    }
    return result;
}

/* Once created, a file is taken away again, whatever happens. */
int __real_unlink(const char *path);
int __wrap_unlink(const char *path);
int __wrap_unlink(const char *path)
{
    if (mode != FAIL && meet("unlink")) {
        return -1;
    }
    int result = __real_unlink(path);
    leave();
    return result;
}

int __real_open(const char *path, int flags, mode_t permissions);
int __wrap_open(const char *path, int flags, mode_t permissions);
int __wrap_open(const char *path, int flags, mode_t permissions)
{
    if (meet("open")) {
        return -1;
    }
    int result = __real_open(path, flags, permissions);
    leave();
    return result;
}

/* Somebody else makes the file, if it is not there yet. */
static void make_by_another(void)
{
    static const char text[] = "format: 1\nproject: {title: T}\nmilestones: {budget: {state: reached}}\n";
    int fd = __real_open(others_path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    other_made_it = fd != -1;
    if (other_made_it) {
        assert_int_equal(__real_write(fd, text, sizeof text - 1), (ssize_t)(sizeof text - 1));
        (void)__real_close(fd);
    }
}

int __real_fcntl(int fd, int command, struct flock *lock);
int __wrap_fcntl(int fd, int command, struct flock *lock);
int __wrap_fcntl(int fd, int command, struct flock *lock)
{
    if (meet("fcntl")) {
        return -1;
    }
    int result = __real_fcntl(fd, command, lock);
    leave();
    return result;
}

#ifndef __SANITIZE_ADDRESS__
/* Allocations too, those of libyaml as well: the program's own malloc comes before the C library's. */
void *__libc_malloc(size_t size);
void *__libc_realloc(void *old, size_t size);
void *malloc(size_t size);
void *realloc(void *old, size_t size);
static bool counts_memory;

void *malloc(size_t size)
{
    return counts_memory && meet("malloc") ? NULL : __libc_malloc(size);
}

void *realloc(void *old, size_t size)
{
    return counts_memory && meet("realloc") ? NULL : __libc_realloc(old, size);
}
#endif

static char *after_text; /* what the file is to be */

struct outcome {
    unsigned points;
    unsigned kept_old;
    unsigned made_new;
    unsigned said;
};

static void begin(enum mode how, unsigned at, int error)
{
    mode = how;
    calls = 0;
    chosen = at;
    with = error;
    happened = NULL;
    synchronised_count = 0;
}

/* What a reader finds in the file; to be freed. NULL where there is none. */
static char *text_of(const struct store_test *test)
{
    char *copy = NULL;
    struct pn_buffer text;
    pn_buffer_init(&text);
    int descriptor = __real_open(test->path, O_RDONLY, 0);
    if (descriptor != -1) {
        struct stat status;
        assert_int_equal(__real_fstat(descriptor, &status), 0);
        char *room = pn_buffer_reserve(&text, (size_t)status.st_size);
        pn_buffer_commit(&text, (size_t)__real_pread(descriptor, room, (size_t)status.st_size, 0));
        __real_close(descriptor);
        (void)pn_inplace_take_text(&text);
        copy = strdup(pn_buffer_text(&text));
    }
    pn_buffer_finish(&text);
    return copy;
}

/* The file is as it was, or as it is to be; *outcome counts which. */
static void expect_whole(struct store_test *test, struct outcome *outcome, const char *before)
{
    char *text = text_of(test);
    bool is_old = before == NULL ? text == NULL : text != NULL && strcmp(text, before) == 0;
    bool is_new = text != NULL && strcmp(text, after_text) == 0;
    if (!is_old && !is_new) {
        print_error("after %s, call %u: %s\n", happened != NULL ? happened : "?", chosen, text != NULL ? text : "gone");
        fail();
    }
    outcome->kept_old += is_old;
    outcome->made_new += is_new;
    free(text);
}

static unsigned count_calls(const char *before)
{
    struct store_test test;
    store_test_init(&test, before);
    begin(COUNT, 0, 0);
    bool fine = store_test_commit(&test, "need", "started", NULL);
    unsigned counted = calls;
    mode = OFF;
    assert_true(fine);
    free(after_text);
    after_text = store_test_read(test.path);
    store_test_finish(&test);
    return counted;
}

/* In a child, since it dies. Returns false where it came to its end: there is no such call. */
static bool kill_at(struct store_test *test, enum mode how, unsigned at)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        begin(how, at, 0);
        (void)store_test_commit(test, "need", "started", NULL);
        mode = OFF;
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

static void killed_at_every_call(const char *before, struct outcome *outcome)
{
    unsigned counted = count_calls(before);
    for (int how = KILL_BEFORE; how <= KILL_AFTER; how++) {
        for (unsigned at = 1; at <= counted; at++) {
            struct store_test test;
            store_test_init(&test, before);
            assert_true(kill_at(&test, (enum mode)how, at));
            outcome->points++;
            expect_whole(&test, outcome, before);
            /* The next one finds nothing in its way: no lock, no name that is taken. */
            store_test_open(&test);
            assert_true(store_test_commit(&test, "need", "started", NULL));
            char *text = store_test_read(test.path);
            assert_string_equal(text, after_text); /* and nothing behind it */
            free(text);
            store_test_finish(&test);
        }
    }
}

static void a_save_that_is_killed_loses_nothing(void **state)
{
    (void)state;
    struct outcome outcome = {0};
    killed_at_every_call(store_test_start, &outcome);
    killed_at_every_call(NULL, &outcome);
    print_message("killed at %u points: %u times the old file, %u times the new one, never another\n", outcome.points,
                  outcome.kept_old, outcome.made_new);
    assert_true(outcome.points > 40 && outcome.kept_old > 10 && outcome.made_new > 4);
}

static void a_save_in_place_that_is_killed_loses_nothing(void **state)
{
    (void)state;
    static const char shrinks[] =
        "format: 1\nproject: {title: T, roadmap: small}\nmilestones:\n  need:\n    note: '"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'\n";
    struct outcome outcome = {0};
    is_mounted = true;
    killed_at_every_call(store_test_start, &outcome);
    killed_at_every_call(shrinks, &outcome);
    killed_at_every_call("", &outcome);
    is_mounted = false;
    print_message("killed in place at %u points: %u times the old text, %u times the new one, never another\n",
                  outcome.points, outcome.kept_old, outcome.made_new);
    assert_true(outcome.points > 150 && outcome.kept_old > 80 && outcome.made_new > 15);
}

static void failed_at_every_call(const char *before, int error, struct outcome *outcome)
{
    unsigned counted = count_calls(before);
    for (unsigned at = 1; at <= counted; at++) {
        struct store_test test;
        store_test_init(&test, before);
        begin(FAIL, at, error);
        bool fine = store_test_commit(&test, "need", "started", NULL);
        mode = OFF;
        outcome->points++;
        bool said = pn_buffer_text(&test.base.messages)[0] != '\0';
        outcome->said += said;
        unsigned made_before = outcome->made_new;
        expect_whole(&test, outcome, before);
        bool made = outcome->made_new != made_before;
        if (fine != made || (!fine && !said)) {
            print_error("%s failing: returns %d, the file is %s, said: %s\n", happened, fine, made ? "new" : "old",
                        pn_buffer_text(&test.base.messages));
            fail();
        }
        assert_int_equal(store_test_count(&test), made || before != NULL ? 1 : 0); /* nothing is left behind */
        assert_true(store_test_commit(&test, "need", "started", NULL));
        store_test_finish(&test);
    }
}

static void a_save_that_fails_says_so_and_goes_on(void **state)
{
    (void)state;
    static const int errors[] = {EIO, ENOSPC, EACCES, EROFS, EDQUOT};
    struct outcome outcome = {0};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        failed_at_every_call(store_test_start, errors[i], &outcome);
        failed_at_every_call(NULL, errors[i], &outcome);
    }
    print_message("failed at %u points: %u times the old file, %u times the new one, said %u times\n", outcome.points,
                  outcome.kept_old, outcome.made_new, outcome.said);
    assert_true(outcome.points > 100 && outcome.said > 60);
}

static void a_save_in_place_that_fails_says_so_and_goes_on(void **state)
{
    (void)state;
    static const int errors[] = {EIO, ENOSPC, EACCES, EROFS, EDQUOT};
    struct outcome outcome = {0};
    is_mounted = true;
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        failed_at_every_call(store_test_start, errors[i], &outcome);
    }
    is_mounted = false;
    print_message("failed in place at %u points: %u times the old text, %u times the new one, said %u times\n",
                  outcome.points, outcome.kept_old, outcome.made_new, outcome.said);
    assert_true(outcome.points > 100 && outcome.said > 60);
}

/* Whether a write that was killed has left more in the file than its text. */
static bool has_rest(const struct store_test *test)
{
    struct stat status;
    char *text = text_of(test);
    assert_non_null(text);
    assert_int_equal(__real_stat(test->path, &status), 0);
    bool is_more = (size_t)status.st_size != strlen(text) || strcmp(text, store_test_start) != 0;
    free(text);
    return is_more;
}

/* The save after one that was killed is killed, too. */
static void expect_whole_after_two(unsigned first, unsigned second, struct outcome *outcome)
{
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_true(kill_at(&test, KILL_AFTER, first));
    struct outcome then = {0};
    expect_whole(&test, &then, store_test_start);
    store_test_open(&test);
    outcome->points += kill_at(&test, KILL_AFTER, second);
    expect_whole(&test, outcome, then.made_new > 0 ? after_text : store_test_start);
    store_test_open(&test);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    char *text = store_test_read(test.path);
    assert_string_equal(text, after_text);
    free(text);
    store_test_finish(&test);
}

static void mending_that_is_killed_loses_nothing(void **state)
{
    (void)state;
    is_mounted = true;
    struct outcome outcome = {0};
    unsigned counted = count_calls(store_test_start);
    for (unsigned at = 1; at <= counted; at++) {
        struct store_test test;
        store_test_init(&test, store_test_start);
        assert_true(kill_at(&test, KILL_AFTER, at));
        bool is_to_mend = has_rest(&test);
        store_test_finish(&test);
        for (unsigned again = 1; again <= counted && is_to_mend; again++) {
            expect_whole_after_two(at, again, &outcome);
        }
    }
    is_mounted = false;
    print_message("killed twice at %u points\n", outcome.points);
    assert_true(outcome.points > 60);
}

/* Two who make the file at the same time: whoever comes second changes what the first one has made. */
static void a_file_that_another_makes_first_is_changed(void **state)
{
    (void)state;
    unsigned counted = count_calls(NULL);
    bool met_by_link = false;
    for (unsigned at = 1; at <= counted; at++) {
        struct store_test test;
        store_test_init(&test, NULL);
        others_path = test.path;
        other_made_it = false;
        begin(MADE_BY_ANOTHER, at, 0);
        bool fine = store_test_commit(&test, "need", "started", NULL);
        mode = OFF;
        assert_true(fine);
        char *text = store_test_read(test.path);
        assert_non_null(text);
        assert_non_null(strstr(text, "need: {state: started"));
        assert_int_equal(strstr(text, "budget: {state: reached}") != NULL, other_made_it);
        assert_int_equal(store_test_count(&test), 1);
        met_by_link = met_by_link || (other_made_it && strcmp(happened, "link") == 0);
        free(text);
        store_test_finish(&test);
    }
    assert_true(met_by_link);
}

static void a_device_that_takes_a_part_at_a_time_gets_the_rest(void **state)
{
    (void)state;
    for (int way = 0; way < 2; way++) {
        is_mounted = way == 1;
        unsigned counted = count_calls(store_test_start);
        for (unsigned at = 1; at <= counted; at++) {
            struct store_test test;
            store_test_init(&test, store_test_start);
            begin(CUT_SHORT, at, 0);
            bool fine = store_test_commit(&test, "need", "started", NULL);
            mode = OFF;
            assert_true(fine);
            struct outcome outcome = {0};
            expect_whole(&test, &outcome, after_text);
            store_test_finish(&test);
        }
    }
    is_mounted = false;
}

/* A file system that has no locks: the change is made all the same, and it is told. */
static void no_locks_is_no_reason_not_to_save(void **state)
{
    (void)state;
    static const int errors[] = {ENOLCK, ENOSYS, EOPNOTSUPP};
    unsigned counted = count_calls(store_test_start);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        bool met = false;
        for (unsigned at = 1; at <= counted; at++) {
            struct store_test test;
            store_test_init(&test, store_test_start);
            begin(FAIL, at, errors[i]);
            bool fine = store_test_commit(&test, "need", "started", NULL);
            mode = OFF;
            if (happened != NULL && strcmp(happened, "fcntl") == 0) {
                met = true;
                assert_true(fine);
                assert_non_null(strstr(pn_buffer_text(&test.base.messages), "its file system has no locks"));
                assert_true(store_test_commit(&test, "need", "reached", NULL));
                assert_string_equal(pn_buffer_text(&test.base.messages), ""); /* told once */
            }
            store_test_finish(&test);
        }
        assert_true(met);
    }
}

/* Without a lock two could write into one file at the same time. */
static void without_locks_nothing_is_written_in_place(void **state)
{
    (void)state;
    struct store_test test;
    is_mounted = true;
    unsigned counted = count_calls(store_test_start);
    bool met = false;
    for (unsigned at = 1; at <= counted; at++) {
        store_test_init(&test, store_test_start);
        begin(FAIL, at, ENOLCK);
        bool fine = store_test_commit(&test, "need", "started", NULL);
        mode = OFF;
        if (happened != NULL && strcmp(happened, "fcntl") == 0) {
            met = true;
            assert_false(fine);
            assert_non_null(strstr(pn_buffer_text(&test.base.messages), "its file system has no locks"));
            assert_non_null(strstr(pn_buffer_text(&test.base.messages), test.folder));
            char *text = store_test_read(test.path);
            assert_string_equal(text, store_test_start);
            free(text);
        }
        store_test_finish(&test);
    }
    is_mounted = false;
    assert_true(met);
}

/* A new file in new folders, FOLDER/a/b. */
struct deep_test {
    struct store_test base;
    char folders[3][80];
    bool saved;
};

static void save_deep(struct deep_test *test, enum mode how, unsigned at, int error)
{
    static const char *const below[] = {"", "/a", "/a/b"};
    store_test_init(&test->base, NULL);
    for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
        snprintf(test->folders[i], sizeof test->folders[i], "%s%s", test->base.folder, below[i]);
    }
    snprintf(test->base.path, sizeof test->base.path, "%s/parkraum.yaml", test->folders[2]);
    pn_store_close(test->base.store);
    struct pn_store_options options = {
        .path = test->base.path, .roadmap = test->base.base.roadmap, .make_folder = true};
    test->base.store = pn_store_open(&options, test->base.base.diags);
    begin(how, at, error);
    test->saved = store_test_commit(&test->base, "need", "started", NULL);
    mode = OFF;
}

static void finish_deep(struct deep_test *test)
{
    (void)unlink(test->base.path);
    (void)rmdir(test->folders[2]);
    (void)rmdir(test->folders[1]);
    store_test_finish(&test->base);
}

static bool is_synchronised(const char *folder)
{
    struct stat status;
    assert_int_equal(stat(folder, &status), 0);
    unsigned i = 0;
    while (i < synchronised_count && synchronised[i] != status.st_ino) {
        i++;
    }
    return i < synchronised_count;
}

static void folders_that_are_made_last_as_the_file_does(void **state)
{
    (void)state;
    struct deep_test test;
    save_deep(&test, COUNT, 0, 0);
    unsigned counted = calls;
    assert_true(test.saved);
    assert_string_equal(pn_buffer_text(&test.base.base.messages), "");
    for (size_t i = 0; i < sizeof test.folders / sizeof *test.folders; i++) {
        assert_true(is_synchronised(test.folders[i])); /* it knows what is in it */
    }
    finish_deep(&test);
    unsigned of_folders = 0;
    for (unsigned at = 1; at <= counted; at++) {
        save_deep(&test, FAIL, at, EIO);
        const char *said = pn_buffer_text(&test.base.base.messages);
        if (test.saved && happened != NULL && strcmp(happened, "fsync") == 0) {
            of_folders++;
            assert_non_null(strstr(said, "a power cut might still undo it"));
        } else if (!test.saved) {
            assert_non_null(strstr(said, "was not saved"));
        }
        char *text = store_test_read(test.base.path);
        assert_true((text != NULL) == test.saved);
        free(text);
        finish_deep(&test);
    }
    assert_int_equal(of_folders, 3);
}

/* Looking for what others did fails at each call: the project stays what it was, and the next look sees it. */
static void a_look_that_fails_says_so_and_goes_on(void **state)
{
    (void)state;
    unsigned troubles = 0;
    bool more = true;
    for (unsigned at = 1; more; at++) {
        struct store_test test;
        store_test_init(&test, store_test_start);
        store_test_write(test.path, "format: 1\nproject: {title: Other, roadmap: small}\n");
        pn_diags_free(test.base.diags);
        test.base.diags = pn_diags_new(NULL);
        begin(FAIL, at, EIO);
        enum pn_store_news news = pn_store_poll(test.store, test.base.diags);
        mode = OFF;
        more = happened != NULL;
        troubles += news == PN_STORE_TROUBLE;
        assert_int_equal(pn_diags_count(test.base.diags), news == PN_STORE_TROUBLE ? 1 : 0);
        assert_string_equal(pn_store_project(test.store)->title, news == PN_STORE_TROUBLE ? "T" : "Other");
        (void)pn_store_poll(test.store, test.base.diags);
        assert_string_equal(pn_store_project(test.store)->title, "Other");
        store_test_finish(&test);
    }
    assert_true(troubles >= 4);
}

#ifndef __SANITIZE_ADDRESS__
/* Without memory the program ends, and says so: the file is whole. */
static void a_save_without_memory_loses_nothing(void **state)
{
    (void)state;
    struct outcome outcome = {0};
    bool more = true;
    for (unsigned at = 1; more; at++) {
        struct store_test test;
        store_test_init(&test, store_test_start);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            int null = open("/dev/null", O_WRONLY);
            dup2(null, STDERR_FILENO);
            struct pn_change change = store_test_change(&test, "need", "started", NULL);
            begin(FAIL, at, ENOMEM);
            counts_memory = true;
            bool fine = pn_store_commit(test.store, &change, 1, NULL, test.base.diags);
            counts_memory = false;
            bool reached = happened != NULL;
            mode = OFF;
            _exit(!reached ? 0 : fine ? 2 : 3);
        }
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFEXITED(status));
        more = WEXITSTATUS(status) != 0;
        outcome.points += more;
        if (more) {
            expect_whole(&test, &outcome, store_test_start);
        }
        store_test_finish(&test);
    }
    print_message("out of memory, or failed, at %u points: %u times the old file, %u times the new one\n",
                  outcome.points, outcome.kept_old, outcome.made_new);
    assert_true(outcome.points > 30);
}
#endif

static int free_text(void **state)
{
    (void)state;
    free(after_text);
    return 0;
}

int test_store_faults(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_save_that_is_killed_loses_nothing),
        cmocka_unit_test(a_save_that_fails_says_so_and_goes_on),
        cmocka_unit_test(a_save_in_place_that_is_killed_loses_nothing),
        cmocka_unit_test(a_save_in_place_that_fails_says_so_and_goes_on),
        cmocka_unit_test(mending_that_is_killed_loses_nothing),
        cmocka_unit_test(a_file_that_another_makes_first_is_changed),
        cmocka_unit_test(a_device_that_takes_a_part_at_a_time_gets_the_rest),
        cmocka_unit_test(no_locks_is_no_reason_not_to_save),
        cmocka_unit_test(without_locks_nothing_is_written_in_place),
        cmocka_unit_test(folders_that_are_made_last_as_the_file_does),
        cmocka_unit_test(a_look_that_fails_says_so_and_goes_on),
#ifndef __SANITIZE_ADDRESS__
        cmocka_unit_test(a_save_without_memory_loses_nothing),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, free_text);
}

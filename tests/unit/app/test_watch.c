// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Being told of changes of a project's file: of each way that it can change, of nothing else, and of what cannot be
 * told. The kernel has told by the time that the call that changes something returns, so nothing here waits.
 */
#include "app_test.h"

#include "file_system.h"
#include "watch.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NOBODY = 65534 };

static struct pn_arena arena;
static struct pn_watch watch;
static const char *root; /* a folder of the test's own, with what it needs */

static bool every_one_tells(uint32_t type)
{
    (void)type;
    return true;
}

static bool none_tells(uint32_t type)
{
    (void)type;
    return false;
}

static const char *at(const char *name)
{
    return pn_arena_printf(&arena, "%s/%s", root, name);
}

static void append(const char *name, const char *text)
{
    FILE *file = fopen(at(name), "a");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void make_folder(const char *name)
{
    assert_int_equal(mkdir(at(name), 0755), 0);
}

static void make_link(const char *target, const char *name)
{
    assert_int_equal(symlink(target, at(name)), 0);
}

static void move(const char *from, const char *to)
{
    assert_int_equal(rename(at(from), at(to)), 0);
}

/* folder/sub/p.yaml with its history and a neighbour. */
static int set_up(void **state)
{
    (void)state;
    char name[] = "/tmp/phasenav-watch-XXXXXX";
    pn_arena_init(&arena);
    pn_watch_init(&watch, every_one_tells);
    if (mkdtemp(name) == NULL) {
        return 1;
    }
    root = pn_arena_strdup(&arena, name);
    make_folder("folder");
    make_folder("folder/sub");
    append("folder/sub/p.yaml", "p");
    append("folder/sub/p.history", "h");
    append("folder/sub/neighbour", "n");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    pn_watch_finish(&watch);
    int result = system(pn_arena_printf(&arena, "rm -rf '%s'", root));
    pn_arena_finish(&arena);
    return result;
}

#define WATCH_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static bool would_wake(void)
{
    struct pollfd file = {.fd = pn_watch_descriptor(&watch), .events = POLLIN};
    assert_int_not_equal(file.fd, -1);
    return poll(&file, 1, 0) != 0;
}

/* Follows a file from here on, as it is now. */
static void follow(const char *name)
{
    (void)pn_watch_take(&watch);
    assert_true(pn_watch_follow(&watch, at(name)));
    assert_false(pn_watch_take(&watch)); /* that other places are not watched any more is not news */
    assert_false(would_wake());
}

static void append_to_file(void)
{
    append("folder/sub/p.yaml", "x");
}

static void cut_file(void)
{
    assert_int_equal(truncate(at("folder/sub/p.yaml"), 0), 0);
}

static void replace_file(void)
{
    move("folder/sub/neighbour", "folder/sub/p.yaml");
}

static void remove_file(void)
{
    assert_int_equal(unlink(at("folder/sub/p.yaml")), 0);
}

static void move_file_away(void)
{
    move("folder/sub/p.yaml", "p.yaml");
}

static void close_file(void)
{
    assert_int_equal(chmod(at("folder/sub/p.yaml"), 0), 0);
}

static void close_folder(void)
{
    assert_int_equal(chmod(at("folder/sub"), 0700), 0);
}

static void append_to_history(void)
{
    append("folder/sub/p.history", "x");
}

static void remove_history(void)
{
    assert_int_equal(unlink(at("folder/sub/p.history")), 0);
}

static void move_folder(void)
{
    move("folder/sub", "folder/other");
}

static void move_folder_above(void)
{
    move("folder", "other");
}

static void remove_folder(void)
{
    remove_file();
    remove_history();
    assert_int_equal(unlink(at("folder/sub/neighbour")), 0);
    follow("folder/sub/p.yaml");
    assert_int_equal(rmdir(at("folder/sub")), 0);
}

static void all_that_can_happen_to_a_file_is_told(void **state)
{
    static void (*const happenings[])(void) = {
        append_to_file, cut_file,          replace_file,   remove_file, move_file_away,    close_file,
        close_folder,   append_to_history, remove_history, move_folder, move_folder_above, remove_folder,
    };
    for (size_t i = 0; i < sizeof happenings / sizeof *happenings; i++) {
        follow("folder/sub/p.yaml");
        happenings[i]();
        if (!would_wake() || !pn_watch_take(&watch)) {
            fail_msg("happening %zu is not told", i);
        }
        assert_false(would_wake());
        assert_int_equal(tear_down(state), 0);
        assert_int_equal(set_up(state), 0);
    }
}

static void a_file_that_is_made_is_told(void **state)
{
    (void)state;
    remove_file();
    remove_history();
    follow("folder/sub/p.yaml");
    append("folder/sub/p.yaml", "");
    assert_true(pn_watch_take(&watch));
    follow("folder/sub/p.yaml");
    append("folder/sub/p.history", "");
    assert_true(pn_watch_take(&watch));
    follow("folder/sub/p.yaml");
    append_to_file(); /* the new one */
    assert_true(pn_watch_take(&watch));
}

static void a_history_has_the_name_of_its_file(void **state)
{
    (void)state;
    static const char *const names[][2] = {
        {"a.yaml", "a.history"},    {"b.yml", "b.history"}, {"c", "c.history"}, {"d.yaml.old", "d.yaml.old.history"},
        {".yaml", ".yaml.history"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        follow(names[i][0]);
        append(names[i][1], "");
        assert_true(pn_watch_take(&watch));
    }
}

static void a_file_that_takes_the_place_of_another_is_followed(void **state)
{
    (void)state;
    follow("folder/sub/p.yaml");
    move("folder/sub/p.yaml", "folder/sub/old");
    replace_file();
    follow("folder/sub/p.yaml");
    append("folder/sub/old", "x");
    assert_false(would_wake());
    append_to_file();
    assert_true(pn_watch_take(&watch));
}

static void what_happens_beside_wakes_nobody(void **state)
{
    (void)state;
    follow("folder/sub/p.yaml");
    append("folder/sub/neighbour", "x");
    append("folder/sub/new", "x");
    make_folder("folder/new");
    append("folder/new/p.yaml", "x");
    FILE *file = fopen(at("folder/sub/p.yaml"), "r");
    assert_non_null(file);
    assert_int_equal(fgetc(file), 'p');
    assert_int_equal(fclose(file), 0);
    assert_false(would_wake());
    assert_int_equal(unlink(at("folder/sub/new")), 0); /* this may wake, but is no news */
    assert_false(pn_watch_take(&watch));
}

static void a_link_is_followed_and_watched(void **state)
{
    (void)state;
    make_folder("links");
    make_link("../folder/sub/p.yaml", "links/one.yaml");
    make_link(at("links/one.yaml"), "links/two.yaml");
    follow("links/two.yaml");
    append_to_file();
    assert_true(pn_watch_take(&watch));
    append_to_history(); /* that beside the file; none is beside the link */
    assert_true(pn_watch_take(&watch));
    append("links/two.history", "x");
    assert_false(pn_watch_take(&watch));
    make_link("../folder/sub/neighbour", "links/new");
    move("links/new", "links/one.yaml");
    assert_true(pn_watch_take(&watch));
    follow("links/two.yaml");
    append_to_file();
    assert_false(would_wake());
    append("folder/sub/neighbour", "x");
    assert_true(pn_watch_take(&watch));
}

static void a_link_to_a_folder_is_watched(void **state)
{
    (void)state;
    make_folder("next");
    append("next/p.yaml", "next");
    make_link("folder/sub", "current");
    follow("current/p.yaml");
    make_link("next", "new");
    move("new", "current");
    assert_true(pn_watch_take(&watch));
    follow("current/p.yaml");
    append("next/p.yaml", "x");
    assert_true(pn_watch_take(&watch));
}

static void a_link_to_nothing_is_watched(void **state)
{
    (void)state;
    make_link("folder/sub/to-come.yaml", "link.yaml");
    follow("link.yaml");
    append("folder/sub/to-come.yaml", "x");
    assert_true(pn_watch_take(&watch));
    make_link("circle.yaml", "circle.yaml");
    assert_false(pn_watch_follow(&watch, at("circle.yaml")));
}

static void a_path_may_begin_where_we_are(void **state)
{
    (void)state;
    char before[1024];
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(at("folder")), 0);
    assert_true(pn_watch_follow(&watch, "sub/../sub/./p.yaml"));
    append_to_file();
    assert_true(pn_watch_take(&watch));
    assert_int_equal(chdir(at("folder/sub")), 0);
    assert_true(pn_watch_follow(&watch, "p.yaml"));
    assert_false(pn_watch_take(&watch));
    append_to_file();
    assert_true(pn_watch_take(&watch));
    assert_int_equal(chdir(before), 0);
}

static void without_a_folder_nothing_is_told_until_it_is_there(void **state)
{
    (void)state;
    assert_false(pn_watch_follow(&watch, at("missing/p.yaml")));
    assert_int_equal(pn_watch_descriptor(&watch), -1);
    make_folder("missing");
    follow("missing/p.yaml");
    append("missing/p.yaml", "x");
    assert_true(pn_watch_take(&watch));
}

static void no_file_wakes_nobody(void **state)
{
    (void)state;
    follow("folder/sub/p.yaml");
    assert_false(pn_watch_follow(&watch, NULL));
    assert_int_equal(pn_watch_descriptor(&watch), -1);
    assert_false(pn_watch_take(&watch));
}

static void a_file_system_that_does_not_tell_is_known(void **state)
{
    (void)state;
    watch.tells = none_tells;
    assert_false(pn_watch_follow(&watch, at("folder/sub/p.yaml")));
    assert_int_equal(pn_watch_descriptor(&watch), -1);
    watch.tells = every_one_tells; /* is not asked again for the same file */
    assert_false(pn_watch_follow(&watch, at("folder/sub/p.yaml")));
    assert_true(pn_watch_follow(&watch, at("folder/sub/neighbour")));
}

/* As many files are open as may be, or inotify's instances are used up: the error is the same. */
static void where_inotify_is_used_up_nothing_is_told_until_it_is_not(void **state)
{
    (void)state;
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    const struct rlimit before = limit;
    limit.rlim_cur = 0;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
    bool is_told = pn_watch_follow(&watch, at("folder/sub/p.yaml"));
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    assert_false(is_told);
    assert_int_equal(pn_watch_descriptor(&watch), -1);
    follow("folder/sub/p.yaml");
}

static void a_way_of_too_many_folders_is_not_told(void **state)
{
    (void)state;
    const char *name = "deep";
    for (int i = 0; i < PN_WATCH_MOST_PLACES; i++) {
        make_folder(name);
        name = pn_arena_printf(&arena, "%s/d", name);
    }
    assert_false(pn_watch_follow(&watch, at(pn_arena_printf(&arena, "%s/p.yaml", name))));
}

/* Root may read everywhere, and is nobody for as long as it is told. */
static bool follows_as_nobody(const char *name)
{
    bool is_root = geteuid() == 0;
    assert_true(!is_root || seteuid(NOBODY) == 0);
    bool is_told = pn_watch_follow(&watch, at(name));
    assert_true(!is_root || seteuid(0) == 0);
    return is_told;
}

static void folders_that_may_not_be_read_are_passed(void **state)
{
    (void)state;
    assert_int_equal(chmod(root, 0755), 0);
    assert_int_equal(chmod(at("folder"), 0111), 0);
    assert_true(follows_as_nobody("folder/sub/p.yaml"));
    append_to_file();
    assert_true(pn_watch_take(&watch));
    assert_int_equal(chmod(at("folder/sub"), 0111), 0);
    assert_false(follows_as_nobody("folder/sub/p.yaml")); /* its folder itself has to be */
    assert_int_equal(chmod(at("folder/sub"), 0755), 0);
    assert_int_equal(chmod(at("folder/sub/p.yaml"), 0), 0);
    assert_true(follows_as_nobody("folder/sub/p.yaml"));
    assert_int_equal(chmod(at("folder/sub/p.yaml"), 0644), 0);
    assert_true(pn_watch_take(&watch)); /* it can be read now */
    assert_int_equal(chmod(at("folder"), 0755), 0);
}

static size_t events_that_can_wait(void)
{
    unsigned long count = 0;
    FILE *file = fopen("/proc/sys/fs/inotify/max_queued_events", "r");
    if (file != NULL) {
        char line[32];
        count = fgets(line, sizeof line, file) != NULL ? strtoul(line, NULL, 10) : 0;
        assert_int_equal(fclose(file), 0);
    }
    return count;
}

static void what_was_too_much_to_tell_is_told(void **state)
{
    (void)state;
    size_t count = events_that_can_wait();
    if (count == 0 || count > 100000) {
        skip();
    }
    append("folder/sub/a", "");
    follow("folder/sub/p.yaml");
    for (size_t i = 0; i < count; i++) { /* two events each, which are not the last one again */
        move("folder/sub/a", "folder/sub/b");
        move("folder/sub/b", "folder/sub/a");
        if (i == 0) {
            assert_false(pn_watch_take(&watch));
        }
    }
    assert_true(pn_watch_take(&watch));
}

static void file_systems_of_others_are_polled(void **state)
{
    (void)state;
    static const uint32_t told[] = {
        0xEF53,     /* ext4 */
        0x58465342, /* xfs */
        0x9123683E, /* btrfs */
        0x01021994, /* tmpfs */
        0x794C7630, /* overlayfs */
        0x2FC12FC1, /* zfs */
        0xF2F52010, /* f2fs */
        0xCA451A4E, /* bcachefs */
        0x4D44,     /* vfat */
        0x2011BAB0, /* exfat */
    };
    static const uint32_t polled[] = {
        0x6969,     /* nfs */
        0x517B,     /* smb */
        0xFF534D42, /* cifs */
        0xFE534D42, /* smb2 */
        0x01021997, /* 9p */
        0x65735546, /* fuse, virtiofs */
        0x00C36400, /* ceph */
        0x5346414F, /* afs */
        0x6B414653, /* the kernel's own afs */
        0x73757245, /* coda */
        0x01161970, /* gfs2 */
        0x7461636F, /* ocfs2 */
        0x0BD00BD0, /* lustre */
        0x786F4256, /* vboxsf */
        0xBACBACBC, /* vmhgfs */
        0x12345678, /* one that nobody knows */
        0,
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        assert_true(pn_file_system_tells(told[i]));
    }
    for (size_t i = 0; i < sizeof polled / sizeof *polled; i++) {
        assert_false(pn_file_system_tells(polled[i]));
    }
}

int test_watch(void)
{
    const struct CMUnitTest tests[] = {
        WATCH_TEST(all_that_can_happen_to_a_file_is_told),
        WATCH_TEST(a_file_that_is_made_is_told),
        WATCH_TEST(a_history_has_the_name_of_its_file),
        WATCH_TEST(a_file_that_takes_the_place_of_another_is_followed),
        WATCH_TEST(what_happens_beside_wakes_nobody),
        WATCH_TEST(a_link_is_followed_and_watched),
        WATCH_TEST(a_link_to_a_folder_is_watched),
        WATCH_TEST(a_link_to_nothing_is_watched),
        WATCH_TEST(a_path_may_begin_where_we_are),
        WATCH_TEST(without_a_folder_nothing_is_told_until_it_is_there),
        WATCH_TEST(no_file_wakes_nobody),
        WATCH_TEST(a_file_system_that_does_not_tell_is_known),
        WATCH_TEST(where_inotify_is_used_up_nothing_is_told_until_it_is_not),
        WATCH_TEST(a_way_of_too_many_folders_is_not_told),
        WATCH_TEST(folders_that_may_not_be_read_are_passed),
        WATCH_TEST(what_was_too_much_to_tell_is_told),
        cmocka_unit_test(file_systems_of_others_are_polled),
    };
    return cmocka_run_group_tests_name("watch", tests, NULL, NULL);
}

// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Who may do what with a project's file is the same after a save, whoever saved; and a file that nothing else can
 * replace is saved all the same.
 *
 * With several users where the tests run as root, else as far as one user can see it.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "store_test.h"

#include <grp.h>
#include <sys/wait.h>

#ifdef __linux__
#include <sys/mount.h>
#include <sys/xattr.h>

#define ACL "system.posix_acl_access"
#define FOLDER_ACL "system.posix_acl_default"

enum { ANN = 64001, BEN = 64002, TEAM = 64003 };

/* An access control list as the kernel has it: version 2, then tag, permissions and id of each entry. */
enum acl_tag { OWNER = 1, USER = 2, OWNING_GROUP = 4, MASK = 0x10, OTHERS = 0x20 };

struct acl {
    unsigned char bytes[4 + 5 * 8];
    size_t size;
};

static void add_entry(struct acl *acl, enum acl_tag tag, unsigned permissions, uint32_t id)
{
    unsigned char *entry = acl->bytes + acl->size;
    entry[0] = (unsigned char)tag;
    entry[1] = 0;
    entry[2] = (unsigned char)permissions;
    entry[3] = 0;
    for (unsigned i = 0; i < sizeof id; i++) {
        entry[4 + i] = (unsigned char)(id >> (8 * i));
    }
    acl->size += 8;
}

/* Owner and one more user may read and write; the mask makes the mode look like 0660. */
static struct acl acl_with(uint32_t user)
{
    struct acl acl = {.bytes = {2, 0, 0, 0}, .size = 4};
    add_entry(&acl, OWNER, 6, UINT32_MAX);
    add_entry(&acl, USER, 6, user);
    add_entry(&acl, OWNING_GROUP, 0, UINT32_MAX);
    add_entry(&acl, MASK, 6, UINT32_MAX);
    add_entry(&acl, OTHERS, 0, UINT32_MAX);
    return acl;
}

/* Does not return where the file system has no such thing. */
static void set_acl(const char *path, const char *name, const struct acl *acl)
{
    if (setxattr(path, name, acl->bytes, acl->size, 0) != 0) {
        print_message("no access control lists here\n");
        skip();
    }
}

static void expect_acl(const char *path, const struct acl *acl)
{
    unsigned char bytes[sizeof acl->bytes + 1];
    assert_int_equal(getxattr(path, ACL, bytes, sizeof bytes), (ssize_t)acl->size);
    assert_memory_equal(bytes, acl->bytes, acl->size);
}

static bool is_root(void)
{
    return geteuid() == 0;
}

/* Somebody else, member of one group, makes a change in a process of their own. */
static bool commit_as(struct store_test *test, uid_t user, gid_t group, const char *item)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        bool is_user = setgroups(0, NULL) == 0 && setgid(group) == 0 && setuid(user) == 0;
        bool saved = is_user && store_test_commit(test, item, "started", NULL);
        fputs(pn_buffer_text(&test->base.messages), stderr);
        _exit(saved ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void share(struct store_test *test, mode_t folder, mode_t file, uid_t owner, gid_t group)
{
    store_test_init(test, store_test_start);
    assert_int_equal(chmod(test->folder, folder), 0);
    assert_int_equal(chown(test->path, owner, group), 0);
    assert_int_equal(chmod(test->path, file), 0);
}

/* Entries of the history, if it is kept; and nothing else is beside the file. */
static void expect_entries(const struct store_test *test, size_t count)
{
    assert_int_equal(store_test_entries(test->store), count);
    assert_int_equal(store_test_count(test), count != 0 ? 2 : 1);
}

static void expect_owner(const struct store_test *test, uid_t owner, gid_t group, mode_t mode)
{
    struct stat status;
    assert_int_equal(stat(test->path, &status), 0);
    assert_int_equal(status.st_uid, owner);
    assert_int_equal(status.st_gid, group);
    assert_int_equal(status.st_mode & 07777, mode);
}

static void everybody_on_a_list_can_go_on(void **state)
{
    (void)state;
    if (!is_root()) {
        skip();
    }
    struct store_test test;
    share(&test, 0777, 0600, ANN, ANN);
    struct acl acl = acl_with(BEN);
    set_acl(test.path, ACL, &acl);
    assert_true(commit_as(&test, BEN, BEN, "need"));
    assert_true(commit_as(&test, ANN, ANN, "budget"));
    assert_true(commit_as(&test, BEN, BEN, "partner"));
    assert_true(commit_as(&test, 0, 0, "running"));
    assert_false(commit_as(&test, TEAM, ANN, "measured")); /* its group has no access, though the mask has */
    expect_acl(test.path, &acl);
    expect_owner(&test, ANN, ANN, 0660);
    expect_entries(&test, 3); /* BEN's first is not: a history of BEN's own would be closed to ANN */
    char history[120];
    snprintf(history, sizeof history, "%s/parkraum.history", test.folder);
    expect_acl(history, &acl);
    store_test_finish(&test);
}

static void a_list_and_other_attributes_stay(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_int_equal(chmod(test.path, 0600), 0);
    struct acl acl = acl_with(BEN);
    set_acl(test.path, ACL, &acl);
    bool has_own = setxattr(test.path, "user.phasenav.test", "kept", 4, 0) == 0;
    assert_true(store_test_commit(&test, "need", "started", NULL));
    expect_acl(test.path, &acl);
    char value[8];
    assert_true(!has_own || getxattr(test.path, "user.phasenav.test", value, sizeof value) == 4);
    store_test_finish(&test);
}

static void a_list_of_the_folder_lets_nobody_in(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_int_equal(chmod(test.path, 0660), 0);
    struct acl acl = acl_with(BEN);
    set_acl(test.folder, FOLDER_ACL, &acl);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_int_equal(getxattr(test.path, ACL, NULL, 0), -1);
    expect_owner(&test, geteuid(), getegid(), 0660);
    expect_entries(&test, 1);
    store_test_finish(&test);
}

static void who_may_write_the_file_need_not_write_the_folder(void **state)
{
    (void)state;
    struct store_test test;
    if (!is_root()) {
        store_test_init(&test, store_test_start);
        assert_int_equal(chmod(test.folder, 0555), 0);
        assert_true(store_test_commit(&test, "need", "started", NULL));
        store_test_finish(&test);
        return;
    }
    share(&test, 0755, 0664, ANN, TEAM);
    assert_true(commit_as(&test, BEN, TEAM, "need"));
    expect_owner(&test, ANN, TEAM, 0664);
    expect_entries(&test, 0);
    assert_false(commit_as(&test, BEN, BEN, "budget"));
    store_test_finish(&test);
}

/* The usual way: a folder and files of a group. Whoever comes first makes the history for all of it. */
static void a_group_shares_the_history(void **state)
{
    (void)state;
    if (!is_root()) {
        skip();
    }
    struct store_test test;
    share(&test, 0770, 0660, ANN, TEAM);
    assert_int_equal(chown(test.folder, ANN, TEAM), 0);
    assert_true(commit_as(&test, BEN, TEAM, "need"));
    assert_true(commit_as(&test, ANN, TEAM, "budget"));
    expect_owner(&test, ANN, TEAM, 0660);
    expect_entries(&test, 2);
    store_test_finish(&test);
}

static void a_sticky_folder_is_no_hindrance(void **state)
{
    (void)state;
    if (!is_root()) {
        skip();
    }
    struct store_test test;
    share(&test, 01777, 0666, ANN, ANN);
    assert_true(commit_as(&test, BEN, BEN, "need"));
    assert_true(commit_as(&test, ANN, ANN, "budget"));
    expect_owner(&test, ANN, ANN, 0666);
    expect_entries(&test, 1); /* BEN may make no file of ANN's group */
    store_test_finish(&test);
}

/* BEN may give no file to ANN, nor to a group that BEN is not in. */
static void owner_and_group_stay_whoever_saves(void **state)
{
    (void)state;
    if (!is_root()) {
        skip();
    }
    struct store_test test;
    share(&test, 0777, 0666, ANN, TEAM);
    assert_true(commit_as(&test, BEN, BEN, "need"));
    expect_owner(&test, ANN, TEAM, 0666);
    expect_entries(&test, 0);
    store_test_finish(&test);
}

/* As a container gets it by -v $PWD/project.yaml:/data/project.yaml. */
static void a_file_that_is_mounted_alone_is_saved(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    char source[128];
    snprintf(source, sizeof source, "%s/source.yaml", test.folder);
    store_test_write(source, store_test_start);
    if (mount(source, test.path, NULL, MS_BIND, NULL) != 0) {
        store_test_finish(&test);
        skip();
    }
    store_test_open(&test);
    bool saved = store_test_commit(&test, "need", "started", NULL);
    assert_int_equal(umount(test.path), 0);
    assert_true(saved);
    char *text = store_test_read(source);
    assert_non_null(strstr(text, "need: {state: started"));
    free(text);
    store_test_finish(&test);
}
#endif

/* 255 bytes, with characters of several: there is no room for the name of another file beside it. */
static void the_longest_name_is_saved(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL);
    char name[256] = "";
    for (int i = 0; i < 125; i++) {
        strcat(name, "ö");
    }
    strcat(name, ".yaml");
    char path[400];
    snprintf(path, sizeof path, "%s/%s", test.folder, name);
    store_test_write(path, store_test_start);
    struct pn_store_options options = {.path = path, .roadmap = test.base.roadmap};
    struct pn_store *store = pn_store_open(&options, test.base.diags);
    assert_non_null(store);
    struct pn_change change = store_test_change(&test, "need", "started", NULL);
    assert_true(pn_store_commit(store, &change, 1, NULL, test.base.diags));
    pn_store_close(store);
    assert_int_equal(store_test_count(&test), 1); /* for a history the name is too long */
    store_test_finish(&test);
}

int test_store_access(void)
{
    const struct CMUnitTest tests[] = {
#ifdef __linux__
        cmocka_unit_test(everybody_on_a_list_can_go_on),
        cmocka_unit_test(a_list_and_other_attributes_stay),
        cmocka_unit_test(a_list_of_the_folder_lets_nobody_in),
        cmocka_unit_test(who_may_write_the_file_need_not_write_the_folder),
        cmocka_unit_test(a_group_shares_the_history),
        cmocka_unit_test(a_sticky_folder_is_no_hindrance),
        cmocka_unit_test(owner_and_group_stay_whoever_saves),
        cmocka_unit_test(a_file_that_is_mounted_alone_is_saved),
#endif
        cmocka_unit_test(the_longest_name_is_saved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The file of a history: its end, a save that is pending, reading it by lines, and the entries of one or several put
 * together.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "history_test.h"
#include "store_test.h"

#include "project/history_file.h"
#include "project/history_pile.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

struct test {
    struct project_test base;
    struct pn_arena arena;
    char folder[64];
    char path[96];
    int file;
    struct pn_history_end end;
    struct pn_buffer text;
    struct pn_history_pile pile;
};

/* A folder of its own, with a history in it that is open; NULL: there is none. */
static void set_up(struct test *test, const char *text, size_t length)
{
    *test = (struct test){.file = -1};
    project_test_load_roadmap(&test->base);
    pn_arena_init(&test->arena);
    pn_buffer_init(&test->text);
    pn_history_pile_init(&test->pile, &test->arena, test->base.roadmap);
    strcpy(test->folder, "/tmp/phasenav-history-XXXXXX");
    if (mkdtemp(test->folder) == NULL) {
        store_test_give_up("mkdtemp");
    }
    snprintf(test->path, sizeof test->path, "%s/parkraum.history", test->folder);
    if (text != NULL) {
        test->file = open(test->path, O_RDWR | O_CREAT | O_EXCL, 0600);
        assert_int_equal(write(test->file, text, length), (ssize_t)length);
    }
}

static void tear_down(struct test *test)
{
    if (test->file != -1) {
        close(test->file);
    }
    (void)unlink(test->path);
    assert_int_equal(rmdir(test->folder), 0);
    pn_history_pile_finish(&test->pile);
    pn_buffer_finish(&test->text);
    pn_arena_finish(&test->arena);
    project_test_finish(&test->base);
}

static void expect_file(struct test *test, const char *text)
{
    char *found = store_test_read(test->path);
    assert_string_equal(found, text);
    free(found);
}

static void expect_end(struct test *test, size_t lines, const char *pending)
{
    assert_int_equal(pn_history_find_end(test->file, &test->end, &test->text), 0);
    assert_int_equal(test->end.lines, lines);
    assert_int_equal(test->end.pending, strlen(pending));
    assert_string_equal(pn_buffer_text(&test->text), pending);
}

static void a_history_is_called_as_its_project(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"p.yaml", "p.history"},          {"/a.b/p.yml", "/a.b/p.history"}, {"p", "p.history"},
        {"p.yaml.1", "p.yaml.1.history"}, {"p.txt", "p.txt.history"},       {"a/.yaml", "a/.yaml.history"},
        {".yml", ".yml.history"},         {"p.yaml/q", "p.yaml/q.history"}, {"yaml", "yaml.history"},
        {"p.YAML", "p.YAML.history"},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(pn_history_path(&arena, cases[i][0]), cases[i][1]);
    }
    pn_arena_finish(&arena);
}

static mode_t mode_of(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 07777;
}

static void a_new_one_may_be_read_by_the_same_people(void **state)
{
    (void)state;
    static const mode_t modes[] = {0600, 0640, 0664, 0666, 0444};
    struct test test;
    bool created;
    set_up(&test, NULL, 0);
    char like_path[120];
    snprintf(like_path, sizeof like_path, "%s/parkraum.yaml", test.folder);
    int like = open(like_path, O_RDWR | O_CREAT | O_EXCL, 0600);
    assert_int_equal(pn_history_open(test.path, false, like, &test.file, &created), ENOENT);
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        assert_int_equal(fchmod(like, modes[i]), 0);
        assert_int_equal(pn_history_open(test.path, true, like, &test.file, &created), 0);
        assert_true(created);
        assert_int_equal(mode_of(test.path), modes[i]);
        assert_int_equal(fcntl(test.file, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
        assert_int_equal(write(test.file, "x", 1), 1);
        close(test.file);
        assert_int_equal(unlink(test.path), 0);
    }
    mode_t mask = umask(027);
    assert_int_equal(pn_history_open(test.path, true, -1, &test.file, &created), 0);
    umask(mask);
    assert_true(created);
    assert_int_equal(mode_of(test.path), 0640);
    close(test.file);
    close(like);
    (void)unlink(like_path);
    test.file = -1;
    tear_down(&test);
}

static void one_that_is_there_is_opened(void **state)
{
    (void)state;
    struct test test;
    bool created;
    set_up(&test, "x\n", 2);
    assert_int_equal(fchmod(test.file, 0640), 0);
    close(test.file);
    assert_int_equal(pn_history_open(test.path, true, -1, &test.file, &created), 0);
    assert_false(created);
    assert_int_equal(mode_of(test.path), 0640);
    close(test.file);

    /* A history that is a link is followed, but nothing is made where a link leads nowhere. */
    char link_path[120];
    snprintf(link_path, sizeof link_path, "%s/link", test.folder);
    assert_int_equal(symlink("parkraum.history", link_path), 0);
    assert_int_equal(pn_history_open(link_path, true, -1, &test.file, &created), 0);
    expect_end(&test, 2, "");
    close(test.file);
    test.file = -1;
    assert_int_equal(unlink(test.path), 0);
    assert_int_equal(pn_history_open(link_path, true, -1, &test.file, &created), EEXIST);
    assert_int_equal(unlink(link_path), 0);
    assert_int_equal(mkdir(link_path, 0700), 0);
    assert_int_equal(pn_history_open(link_path, true, -1, &test.file, &created), EISDIR);
    assert_int_equal(rmdir(link_path), 0);
    tear_down(&test);
}

static void a_save_appends_a_line(void **state)
{
    (void)state;
    struct test test;
    set_up(&test, "", 0);
    expect_end(&test, 0, "");
    assert_int_equal(pn_history_append_pending(test.file, &test.end, "{one}", 5), 0);
    expect_file(&test, "{one}");
    expect_end(&test, 0, "{one}");
    assert_int_equal(pn_history_finish_pending(test.file, &test.end), 0);
    assert_int_equal(test.end.lines, 6);
    assert_int_equal(test.end.pending, 0);
    assert_int_equal(pn_history_append_pending(test.file, &test.end, "{another}", 9), 0);
    expect_end(&test, 6, "{another}");
    assert_int_equal(pn_history_cut_pending(test.file, &test.end), 0);
    assert_int_equal(test.end.pending, 0);
    expect_end(&test, 6, "");
    assert_int_equal(pn_history_append_pending(test.file, &test.end, "{two}", 5), 0);
    assert_int_equal(pn_history_finish_pending(test.file, &test.end), 0);
    expect_file(&test, "{one}\n{two}\n");
    tear_down(&test);
}

static void a_line_that_nobody_would_read_is_not_written(void **state)
{
    (void)state;
    struct test test;
    struct pn_buffer line;
    set_up(&test, "{one}\n", 6);
    expect_end(&test, 6, "");
    pn_buffer_init(&line);
    pn_buffer_append_repeated(&line, 'x', (size_t)PN_HISTORY_LINE_MOST + 1);
    assert_int_equal(pn_history_append_pending(test.file, &test.end, line.data, line.length), EFBIG);
    expect_file(&test, "{one}\n");
    assert_int_equal(pn_history_append_pending(test.file, &test.end, line.data, line.length - 1), 0);
    expect_end(&test, 6, line.data + 1);
    pn_buffer_finish(&line);
    tear_down(&test);
}

/* Also where a block that is read from the back ends right before or behind it. */
static void the_end_is_found_wherever_it_is(void **state)
{
    (void)state;
    static const size_t lengths[] = {1,     5,     4095,  4096,  16383,  16384,
                                     16385, 32767, 32768, 32769, 500000, PN_HISTORY_LINE_MOST};
    enum { COUNT = sizeof lengths / sizeof *lengths };
    size_t most = PN_HISTORY_LINE_MOST * (size_t)3;
    char *text = malloc(most);
    for (size_t i = 0; i < COUNT * COUNT; i++) {
        size_t before = lengths[i / COUNT];
        size_t pending = lengths[i % COUNT];
        struct test test;
        memset(text, 'x', most);
        text[before] = '\n';
        text[before + 1 + pending] = '\0';
        set_up(&test, text, before + 1 + pending);
        expect_end(&test, before + 1, text + before + 1);
        tear_down(&test);
    }
    memset(text, 'x', most);
    text[5] = '\n';
    struct test test;
    set_up(&test, text, most);
    assert_int_equal(pn_history_find_end(test.file, &test.end, &test.text), EFBIG);
    tear_down(&test);
    free(text);
}

/* A full disk, in a child: the limit stays with the process. Half of the line is written, and taken away again. */
static void what_there_is_no_room_for_leaves_nothing(void **state)
{
    (void)state;
    struct test test;
    set_up(&test, "{one}\n", 6);
    expect_end(&test, 6, "");
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rlimit limit = {.rlim_cur = 10, .rlim_max = 10};
        bool fine = signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &limit) == 0 &&
                    pn_history_append_pending(test.file, &test.end, "{another}", 9) == EFBIG && test.end.pending == 0;
        (void)execlp(fine ? "true" : "false", "true", (char *)NULL); /* valgrind takes for lost what a child leaves */
        _exit(2);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    expect_file(&test, "{one}\n");
    tear_down(&test);
}

static void a_file_that_has_grown_is_told_from_another(void **state)
{
    (void)state;
    struct test test;
    struct stat status;
    set_up(&test, "{one}\n", 6);
    assert_int_equal(fstat(test.file, &status), 0);
    struct pn_file_identity known = pn_file_identity_of(&status);
    assert_true(pn_history_has_only_grown(&known, &known));
    assert_int_equal(write(test.file, "{two}\n", 6), 6);
    assert_int_equal(fstat(test.file, &status), 0);
    struct pn_file_identity now = pn_file_identity_of(&status);
    assert_true(pn_history_has_only_grown(&known, &now));
    assert_false(pn_history_has_only_grown(&now, &known));
    now.inode++;
    assert_false(pn_history_has_only_grown(&known, &now));
    tear_down(&test);
}

static void lines_are_read_whatever_their_length(void **state)
{
    (void)state;
    static const size_t lengths[] = {0, 1, 65535, 65536, 65537, 0, 131071, 3, PN_HISTORY_LINE_MOST, 200000, 7};
    enum { COUNT = sizeof lengths / sizeof *lengths };
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t i = 0; i < COUNT; i++) {
        pn_buffer_append_repeated(&text, (char)('a' + (int)i), lengths[i]);
        pn_buffer_append_text(&text, "\n");
    }
    for (int with_pending = 0; with_pending < 2; with_pending++) {
        struct test test;
        struct pn_history_lines lines;
        struct pn_history_line line;
        size_t end = 0;
        pn_buffer_append_text(&text, with_pending != 0 ? "pending" : "");
        set_up(&test, text.data, text.length);
        pn_history_lines_init(&lines, test.file, 0);
        for (size_t i = 0; i < COUNT; i++) {
            assert_true(pn_history_lines_next(&lines, &line));
            assert_true(line.is_whole);
            assert_false(line.is_cut);
            assert_int_equal(line.number, i + 1);
            assert_int_equal(line.length, lengths[i]);
            for (size_t j = 0; j < line.length; j++) {
                assert_true(line.text[j] == (char)('a' + (int)i));
            }
            end += lengths[i] + 1;
            assert_int_equal(lines.end, end);
        }
        assert_int_equal(pn_history_lines_next(&lines, &line), with_pending != 0);
        if (with_pending != 0) {
            assert_false(line.is_whole);
            assert_int_equal(line.length, 7);
            assert_memory_equal(line.text, "pending", 7);
            assert_false(pn_history_lines_next(&lines, &line));
        }
        assert_int_equal(lines.error, 0);
        assert_int_equal(lines.end, end);
        pn_history_lines_finish(&lines);
        tear_down(&test);
    }
    pn_buffer_finish(&text);
}

/* A line of any length takes no more memory than one of the longest of ours, and the next one is read; also where what
 * is read at once ends with it. */
static void a_line_that_is_too_long_is_passed_over(void **state)
{
    (void)state;
    static const size_t lengths[] = {PN_HISTORY_LINE_MOST + 1, PN_HISTORY_LINE_MOST + 65536 - 6, 40 * 1024 * 1024};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct test test;
        struct pn_history_lines lines;
        struct pn_history_line line;
        off_t end = 6 + (off_t)lengths[i];
        set_up(&test, "{one}\n", 6);
        assert_int_equal(ftruncate(test.file, end), 0);
        assert_int_equal(pwrite(test.file, "\n{two}\n", 7, end), 7);
        pn_history_lines_init(&lines, test.file, 0);
        assert_true(pn_history_lines_next(&lines, &line));
        assert_true(pn_history_lines_next(&lines, &line));
        assert_true(line.is_whole && line.is_cut);
        assert_true(lines.bytes.capacity <= 4 * PN_HISTORY_LINE_MOST);
        assert_int_equal(lines.end, end + 1);
        assert_true(pn_history_lines_next(&lines, &line));
        assert_int_equal(line.number, 3);
        assert_memory_equal(line.text, "{two}", 5);
        assert_false(pn_history_lines_next(&lines, &line));
        pn_history_lines_finish(&lines);
        tear_down(&test);
    }
}

/* Its save ends, and another one follows, between two reads. */
static void a_line_that_becomes_whole_meanwhile_is_read_the_next_time(void **state)
{
    (void)state;
    struct test test;
    struct pn_history_lines lines;
    struct pn_history_line line;
    set_up(&test, "{one}\n{two}", 11);
    pn_history_lines_init(&lines, test.file, 0);
    assert_true(pn_history_lines_next(&lines, &line));
    assert_true(pn_history_lines_next(&lines, &line));
    assert_false(line.is_whole);
    assert_int_equal(pwrite(test.file, "\n{three}\n", 9, 11), 9);
    assert_false(pn_history_lines_next(&lines, &line));
    assert_int_equal(lines.end, 6);
    pn_history_lines_finish(&lines);
    tear_down(&test);
}

static void what_cannot_be_read_is_said(void **state)
{
    (void)state;
    struct test test;
    struct pn_history_lines lines;
    struct pn_history_line line;
    set_up(&test, NULL, 0);
    pn_history_lines_init(&lines, -1, 0);
    assert_false(pn_history_lines_next(&lines, &line));
    assert_int_equal(lines.error, EBADF);
    pn_history_lines_finish(&lines);
    assert_int_equal(pn_history_pile_read(&test.pile, -1, 0, "p.history", NULL, NULL, test.base.diags), EBADF);
    tear_down(&test);
}

/* The pile. */

#define AT(id, time) "{\"id\":\"" id "\",\"time\":\"" time "\"}\n"

static void pile_up(struct test *test, size_t from, struct pn_entry *ret_pending, size_t *ret_end)
{
    assert_int_equal(
        pn_history_pile_read(&test->pile, test->file, from, "p.history", ret_pending, ret_end, test->base.diags), 0);
    project_test_say(&test->base);
}

/* The ids of all entries in their order, with blanks between them. */
static const char *sorted(struct test *test)
{
    struct pn_history history = pn_history_pile_sorted(&test->pile);
    pn_buffer_clear(&test->text);
    for (size_t i = 0; i < history.count; i++) {
        pn_buffer_printf(&test->text, i != 0 ? " %s" : "%s", history.at[i].id);
    }
    return pn_buffer_text(&test->text);
}

static void entries_are_in_the_order_of_their_instants(void **state)
{
    (void)state;
    static const char text[] = AT("c", "2026-11-12T10:02:11+01:00") AT("d", "2026-11-12T09:02:12Z")
        AT("a", "2026-11-12T10:02:11+05:30") AT("c2", "2026-11-12T09:02:11Z") AT("c3", "") AT("c4", "gestern")
            AT("b", "2026-11-12T10:02:11+02:00") AT("e", "2026-11-12T09:02:11-01:00");
    struct test test;
    set_up(&test, text, sizeof text - 1);
    pile_up(&test, 0, NULL, NULL);
    assert_string_equal(test.base.messages.data == NULL ? "" : test.base.messages.data, "");
    assert_string_equal(sorted(&test), "a b c c2 c3 c4 d e");
    tear_down(&test);
}

static void entries_without_a_time_at_the_beginning_stay_there(void **state)
{
    (void)state;
    static const char text[] = AT("b", "") AT("a", "") AT("c", "2026-11-12");
    struct test test;
    set_up(&test, text, sizeof text - 1);
    assert_string_equal(sorted(&test), "");
    pile_up(&test, 0, NULL, NULL);
    assert_string_equal(sorted(&test), "b a c");
    tear_down(&test);
}

/* As after git has united two copies line by line. */
static void an_entry_that_is_there_twice_counts_once(void **state)
{
    (void)state;
    static const char text[] = AT("b", "2026-11-12") AT("a", "2026-11-11") AT("b", "2026-11-12") AT("b", "2026-11-10");
    struct test test;
    set_up(&test, text, sizeof text - 1);
    assert_null(pn_history_pile_find(&test.pile, "a"));
    pile_up(&test, 0, NULL, NULL);
    pile_up(&test, 0, NULL, NULL);
    assert_string_equal(sorted(&test), "a b");
    assert_string_equal(pn_history_pile_find(&test.pile, "b")->time, "2026-11-12");
    assert_null(pn_history_pile_find(&test.pile, "c"));
    tear_down(&test);
}

static void many_entries_are_found_by_their_ids(void **state)
{
    (void)state;
    enum { MANY = 5000 };
    struct test test;
    char id[16];
    set_up(&test, NULL, 0);
    for (int i = 0; i < 2 * MANY; i++) {
        snprintf(id, sizeof id, "%d", i % MANY);
        struct pn_entry entry = {.id = pn_arena_strdup(&test.arena, id), .time = "", .who = ""};
        assert_int_equal(pn_history_pile_add(&test.pile, &entry), i < MANY);
    }
    for (int i = 0; i < MANY; i++) {
        snprintf(id, sizeof id, "%d", i);
        assert_string_equal(pn_history_pile_find(&test.pile, id)->id, id);
    }
    assert_null(pn_history_pile_find(&test.pile, "5000"));
    tear_down(&test);
}

static void lines_that_are_no_entries_are_told(void **state)
{
    (void)state;
    static const char text[] = AT("a", "") "nonsense\n\n  \r\n{\"id\":\"\x1b[2J\"}\n{\"id\":\"b\"}\r\n{\"id\":\"c\"\n";
    struct test test;
    set_up(&test, text, sizeof text - 1);
    pile_up(&test, 0, NULL, NULL);
    assert_string_equal(sorted(&test), "a b");
    assert_int_equal(test.pile.unreadable, 3);
    assert_string_equal(test.base.messages.data,
                        "p.history:2:1: warning: this line of the history cannot be read; it is kept as it is\n"
                        "p.history:5:1: warning: this line of the history cannot be read; it is kept as it is\n"
                        "p.history:7:1: warning: this line of the history cannot be read; it is kept as it is\n");
    assert_int_equal(pn_diags_count_errors(test.base.diags), 0);
    tear_down(&test);
}

static void many_of_them_are_told_briefly(void **state)
{
    (void)state;
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (int i = 0; i < 1000; i++) {
        pn_buffer_append_text(&text, i == 0 ? "\n" : "x\n");
    }
    struct test test;
    set_up(&test, text.data, text.length);
    pile_up(&test, 0, NULL, NULL);
    assert_int_equal(test.pile.unreadable, 999);
    assert_int_equal(pn_diags_count(test.base.diags), 6);
    assert_non_null(strstr(test.base.messages.data,
                           "p.history: warning: 999 lines of the history cannot be read; they are kept as they are\n"));
    tear_down(&test);
    pn_buffer_finish(&text);
}

static void both_sides_of_a_conflict_are_read(void **state)
{
    (void)state;
    static const char text[] =
        AT("a", "2026-11-10") "<<<<<<< HEAD\n" AT("c", "2026-11-12") "||||||| 1234567\n=======\n" AT("b", "2026-11-11")
            AT("c", "2026-11-12") ">>>>>>> theirs\r\n" AT("d", "2026-11-13") "<<<<<<< HEAD\n=======\n>>>>>>> x\n"
                                                                             "<<<<<<<<\n<<<<<<\n";
    struct test test;
    set_up(&test, text, sizeof text - 1);
    pile_up(&test, 0, NULL, NULL);
    assert_string_equal(sorted(&test), "a b c d");
    assert_int_equal(test.pile.unreadable, 2);
    assert_int_equal(pn_diags_count(test.base.diags), 3);
    assert_non_null(
        strstr(test.base.messages.data, "p.history:2:1: warning: a conflict of version control (git) is open here;"));
    tear_down(&test);
}

static void what_is_pending_is_told_apart(void **state)
{
    (void)state;
    static const char text[] = AT("a", "2026-11-10") "{\"id\":\"b\"}";
    struct test test;
    struct pn_entry pending;
    size_t end;
    set_up(&test, text, sizeof text - 1);
    pile_up(&test, 0, &pending, &end);
    assert_string_equal(sorted(&test), "a");
    assert_string_equal(pending.id, "b");
    assert_int_equal(end, sizeof AT("a", "2026-11-10") - 1);
    assert_int_equal(ftruncate(test.file, (off_t)sizeof text - 2), 0);
    pile_up(&test, 0, &pending, &end);
    assert_null(pending.id);
    assert_int_equal(end, sizeof AT("a", "2026-11-10") - 1);
    assert_int_equal(test.pile.unreadable, 0);
    tear_down(&test);
}

/* Who watches a project reads on where the last reading ended. */
static void only_what_is_new_is_read(void **state)
{
    (void)state;
    struct test test;
    struct pn_entry pending;
    size_t end = 0;
    set_up(&test, "", 0);
    pile_up(&test, 0, &pending, &end);
    assert_int_equal(end, 0);
    assert_int_equal(write(test.file, "no entry\n{\"id\":\"a\"}", 19), 19);
    pile_up(&test, end, &pending, &end);
    assert_string_equal(pending.id, "a");
    assert_int_equal(end, 9);
    assert_int_equal(write(test.file, "\n{\"id\":\"b\"}\n{\"id", 16), 16);
    pile_up(&test, end, &pending, &end);
    assert_null(pending.id);
    assert_int_equal(end, 31);
    assert_string_equal(sorted(&test), "a b");
    assert_int_equal(test.pile.unreadable, 1);
    assert_int_equal(write(test.file, "\":7}\n", 5), 5);
    pile_up(&test, end, &pending, &end);
    /* Its number is not known here. */
    assert_non_null(strstr(test.base.messages.data, "p.history: warning: this line of the history cannot be read"));
    tear_down(&test);
}

/* A killed save: at each byte of the last line there is no entry of it, and no harm to the others. */
static void cut_at_every_byte(void **state)
{
    (void)state;
    uint64_t seed = random_seed(20261129);
    for (int i = 0; i < 20; i++) {
        struct test test;
        set_up(&test, "", 0);
        struct pn_entry entries[2];
        struct pn_buffer text;
        size_t lengths[2];
        pn_buffer_init(&text);
        for (int j = 0; j < 2; j++) {
            entries[j] = history_test_entry(&test.arena, test.base.roadmap, &seed);
            pn_history_line_write(&text, &entries[j]);
            pn_buffer_append_text(&text, "\n");
            lengths[j] = text.length;
        }
        assert_int_equal(write(test.file, text.data, text.length), (ssize_t)text.length);
        for (size_t length = lengths[1]; length >= lengths[0]; length--) {
            struct pn_entry pending;
            size_t end;
            assert_int_equal(ftruncate(test.file, (off_t)length), 0);
            pn_history_pile_finish(&test.pile);
            pn_history_pile_init(&test.pile, &test.arena, test.base.roadmap);
            pile_up(&test, 0, &pending, &end);
            bool is_whole = length == lengths[1];
            assert_int_equal(end, is_whole ? lengths[1] : lengths[0]);
            assert_int_equal(test.pile.count, is_whole ? 2 : 1);
            assert_int_equal(pending.id != NULL, length == lengths[1] - 1);
            assert_true(pending.id == NULL || history_test_equal(&pending, &entries[1]));
            assert_true(history_test_equal(pn_history_pile_find(&test.pile, entries[0].id), &entries[0]));
            assert_int_equal(pn_history_find_end(test.file, &test.end, &test.text), 0);
            assert_int_equal(test.end.lines, end);
            assert_int_equal(test.end.pending, length - end);
        }
        assert_int_equal(pn_diags_count(test.base.diags), 0);
        pn_buffer_finish(&text);
        tear_down(&test);
    }
}

int test_history_file(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_history_is_called_as_its_project),
        cmocka_unit_test(a_new_one_may_be_read_by_the_same_people),
        cmocka_unit_test(one_that_is_there_is_opened),
        cmocka_unit_test(a_save_appends_a_line),
        cmocka_unit_test(a_line_that_nobody_would_read_is_not_written),
        cmocka_unit_test(the_end_is_found_wherever_it_is),
        cmocka_unit_test(what_there_is_no_room_for_leaves_nothing),
        cmocka_unit_test(a_file_that_has_grown_is_told_from_another),
        cmocka_unit_test(lines_are_read_whatever_their_length),
        cmocka_unit_test(a_line_that_is_too_long_is_passed_over),
        cmocka_unit_test(a_line_that_becomes_whole_meanwhile_is_read_the_next_time),
        cmocka_unit_test(what_cannot_be_read_is_said),
        cmocka_unit_test(entries_are_in_the_order_of_their_instants),
        cmocka_unit_test(entries_without_a_time_at_the_beginning_stay_there),
        cmocka_unit_test(an_entry_that_is_there_twice_counts_once),
        cmocka_unit_test(many_entries_are_found_by_their_ids),
        cmocka_unit_test(lines_that_are_no_entries_are_told),
        cmocka_unit_test(many_of_them_are_told_briefly),
        cmocka_unit_test(both_sides_of_a_conflict_are_read),
        cmocka_unit_test(what_is_pending_is_told_apart),
        cmocka_unit_test(only_what_is_new_is_read),
        cmocka_unit_test(cut_at_every_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines from a pipe: however its bytes come, with or without their last line end, too long, or with what no line has.
 */
#include "app_test.h"

#include "lines.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The two ends of a pipe, the reader at one of them. */
struct pipe_reader {
    struct pn_line_reader reader;
    struct pn_buffer line;
    int writer; /* -1: closed */
};

static void open_pipe(struct pipe_reader *pipe_reader)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    memset(pipe_reader, 0, sizeof *pipe_reader);
    pipe_reader->reader.descriptor = ends[0];
    pipe_reader->writer = ends[1];
    pn_buffer_init(&pipe_reader->line);
}

static void put(struct pipe_reader *pipe_reader, const char *bytes, size_t length)
{
    assert_int_equal(write(pipe_reader->writer, bytes, length), (int)length);
}

static void close_writer(struct pipe_reader *pipe_reader)
{
    assert_int_equal(close(pipe_reader->writer), 0);
    pipe_reader->writer = -1;
}

static void close_pipe(struct pipe_reader *pipe_reader)
{
    if (pipe_reader->writer != -1) {
        close_writer(pipe_reader);
    }
    assert_int_equal(close(pipe_reader->reader.descriptor), 0);
    pn_buffer_finish(&pipe_reader->line);
}

static void assert_line(struct pipe_reader *pipe_reader, const char *expected)
{
    assert_int_equal(pn_line_next(&pipe_reader->reader, &pipe_reader->line), PN_LINE_READ);
    assert_string_equal(pn_buffer_text(&pipe_reader->line), expected);
}

static void lines_come_one_by_one(void **state)
{
    (void)state;
    struct pipe_reader p;
    open_pipe(&p);
    put(&p, "one\n\nthree\nfo", 13);
    assert_line(&p, "one");
    assert_line(&p, "");
    assert_line(&p, "three");
    put(&p, "ur\n", 3);
    assert_line(&p, "four");
    close_writer(&p);
    assert_int_equal(pn_line_next(&p.reader, &p.line), PN_LINE_ENDED);
    assert_int_equal(pn_line_next(&p.reader, &p.line), PN_LINE_ENDED);
    close_pipe(&p);
}

static void the_last_line_may_lack_its_end(void **state)
{
    (void)state;
    struct pipe_reader p;
    open_pipe(&p);
    put(&p, "one\ntwo", 7);
    close_writer(&p);
    assert_line(&p, "one");
    assert_line(&p, "two");
    assert_int_equal(pn_line_next(&p.reader, &p.line), PN_LINE_ENDED);
    close_pipe(&p);
}

static void a_nul_becomes_another_control_character(void **state)
{
    (void)state;
    struct pipe_reader p;
    open_pipe(&p);
    put(&p, "a\0b\n", 4);
    assert_line(&p, "a\x1a"
                    "b");
    close_pipe(&p);
}

/* A line of so many letters and its end, then another. */
static enum pn_line_got read_long(size_t length)
{
    struct pipe_reader p;
    open_pipe(&p);
    for (size_t i = 0; i < length; i++) {
        put(&p, "x", 1);
    }
    put(&p, "\nnext\n", 6);
    enum pn_line_got got = pn_line_next(&p.reader, &p.line);
    if (got == PN_LINE_READ) {
        assert_int_equal(p.line.length, length);
    }
    assert_line(&p, "next");
    close_pipe(&p);
    return got;
}

static void a_line_that_is_too_long_is_thrown_away(void **state)
{
    (void)state;
    assert_int_equal(read_long(PN_LINE_MOST - 1), PN_LINE_READ);
    assert_int_equal(read_long(PN_LINE_MOST), PN_LINE_TOO_LONG);
    assert_int_equal(read_long(PN_LINE_MOST + 1), PN_LINE_TOO_LONG);
    assert_int_equal(read_long(5 * PN_LINE_MOST + 7), PN_LINE_TOO_LONG);
}

static void a_pipe_that_is_not_ready_is_waited_for(void **state)
{
    (void)state;
    struct pipe_reader p;
    open_pipe(&p);
    assert_int_equal(fcntl(p.reader.descriptor, F_SETFL, O_NONBLOCK), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct timespec pause = {.tv_nsec = 50000000};
        (void)nanosleep(&pause, NULL);
        _exit(write(p.writer, "late\n", 5) == 5 ? 0 : 1);
    }
    assert_line(&p, "late");
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    close_pipe(&p);
}

static void what_cannot_be_read_is_a_failure(void **state)
{
    (void)state;
    struct pn_line_reader reader = {.descriptor = -1};
    struct pn_buffer line;
    pn_buffer_init(&line);
    assert_int_equal(pn_line_next(&reader, &line), PN_LINE_FAILED);
    assert_int_equal(errno, EBADF);
    pn_buffer_finish(&line);
}

int test_lines(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_come_one_by_one),
        cmocka_unit_test(the_last_line_may_lack_its_end),
        cmocka_unit_test(a_nul_becomes_another_control_character),
        cmocka_unit_test(a_line_that_is_too_long_is_thrown_away),
        cmocka_unit_test(a_pipe_that_is_not_ready_is_waited_for),
        cmocka_unit_test(what_cannot_be_read_is_a_failure),
    };
    return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}

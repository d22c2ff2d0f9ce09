// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is collected for a terminal that takes it piece by piece, or not at all. A socket stands for the terminal.
 */
#include "sink.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PIECE = 1000, PIECES = 2000 }; /* more than a socket holds */

/* Who waits for the terminal as long as it takes. */
static const struct pn_sink_waiter nobody = {.fd = -1};

struct terminal {
    int saved; /* standard output as it was */
    int other_end;
};

static struct terminal replace_terminal(void)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    struct terminal terminal = {.saved = dup(STDOUT_FILENO), .other_end = ends[1]};
    assert_true(dup2(ends[0], STDOUT_FILENO) >= 0);
    close(ends[0]);
    return terminal;
}

static void bring_terminal_back(struct terminal *terminal)
{
    assert_true(dup2(terminal->saved, STDOUT_FILENO) >= 0);
    close(terminal->saved);
}

/* As ncurses writes to it. */
static void write_piece(struct pn_sink *sink, char letter)
{
    char piece[PIECE];
    memset(piece, letter, sizeof piece);
    assert_int_equal(write(fileno(sink->file), piece, sizeof piece), sizeof piece);
}

static char letter_of(size_t byte)
{
    return (char)('a' + byte / PIECE % 26);
}

/* Reads until the end; returns 0 if it was all there, in order. */
static int read_all_pieces(int file)
{
    char bytes[777];
    size_t at = 0;
    ssize_t count;
    while ((count = read(file, bytes, sizeof bytes)) > 0) {
        for (ssize_t i = 0; i < count; i++, at++) {
            if (bytes[i] != letter_of(at)) {
                return 1;
            }
        }
    }
    return at == (size_t)PIECE * PIECES ? 0 : 2;
}

static void a_slow_terminal_gets_all_of_it(void **state)
{
    (void)state;
    struct terminal terminal = replace_terminal();
    struct pn_sink sink;
    assert_true(pn_sink_open(&sink, nobody));
    pn_sink_hold(&sink);
    for (size_t i = 0; i < PIECES; i++) {
        write_piece(&sink, letter_of(i * PIECE));
    }
    pid_t reader = fork();
    assert_true(reader >= 0);
    if (reader == 0) {
        close(STDOUT_FILENO);
        close(fileno(sink.file));
        _exit(read_all_pieces(terminal.other_end));
    }
    close(terminal.other_end);
    pn_sink_send(&sink);
    assert_false(sink.is_gone);
    pn_sink_close(&sink);
    bring_terminal_back(&terminal);
    int status;
    assert_int_equal(waitpid(reader, &status, 0), reader);
    assert_int_equal(status, 0);
}

static ssize_t waiting(const struct terminal *terminal, char *bytes, size_t size)
{
    return recv(terminal->other_end, bytes, size, MSG_DONTWAIT);
}

static void nothing_comes_before_it_is_sent(void **state)
{
    (void)state;
    char bytes[16];
    struct terminal terminal = replace_terminal();
    struct pn_sink sink;
    assert_true(pn_sink_open(&sink, nobody));
    pn_sink_hold(&sink);
    pn_sink_put(&sink, "one", 3);
    assert_int_equal(waiting(&terminal, bytes, sizeof bytes), -1);
    pn_sink_put(&sink, "two", 3);
    pn_sink_send(&sink);
    assert_int_equal(waiting(&terminal, bytes, sizeof bytes), 6);
    assert_memory_equal(bytes, "onetwo", 6);
    pn_sink_send(&sink);
    assert_int_equal(waiting(&terminal, bytes, sizeof bytes), -1);

    pn_sink_put(&sink, "three", 5);
    pn_sink_put(&sink, "four", 4);
    pn_sink_send(&sink);
    assert_int_equal(waiting(&terminal, bytes, sizeof bytes), 9);
    assert_memory_equal(bytes, "threefour", 9);
    pn_sink_close(&sink);
    bring_terminal_back(&terminal);
    close(terminal.other_end);
}

static void a_terminal_that_is_gone_is_noticed(void **state)
{
    (void)state;
    struct terminal terminal = replace_terminal();
    struct pn_sink sink;
    assert_true(pn_sink_open(&sink, nobody));
    pn_sink_hold(&sink);
    pn_sink_put(&sink, "one", 3);
    close(terminal.other_end);
    pn_sink_send(&sink);
    assert_true(sink.is_gone);
    pn_sink_close(&sink);
    bring_terminal_back(&terminal);
}

static bool gives_up(void *owner)
{
    char byte;
    bool *has_given_up = owner;
    *has_given_up = *has_given_up || read(STDIN_FILENO, &byte, 1) == 1;
    return *has_given_up;
}

/* A terminal that takes nothing is waited for until somebody calls it off; from then on nothing waits. */
static void a_wait_can_be_called_off(void **state)
{
    (void)state;
    int ends[2];
    bool has_given_up = false;
    struct pn_sink sink;
    struct terminal terminal = replace_terminal();
    int input = dup(STDIN_FILENO);
    assert_int_equal(pipe(ends), 0);
    assert_true(dup2(ends[0], STDIN_FILENO) >= 0);
    assert_int_equal(fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK), 0);
    assert_true(
        pn_sink_open(&sink, (struct pn_sink_waiter){.fd = STDIN_FILENO, .gives_up = gives_up, .owner = &has_given_up}));
    pn_sink_hold(&sink);
    for (size_t i = 0; i < PIECES; i++) {
        write_piece(&sink, 'a');
    }
    pid_t caller = fork();
    assert_true(caller >= 0);
    if (caller == 0) {
        usleep(200 * 1000); /* so that it waits; if it comes too late, it is called off beforehand, which is as well */
        _exit(write(ends[1], "!", 1) == 1 ? 0 : 1);
    }
    pn_sink_send(&sink);
    assert_true(sink.is_gone);
    assert_true(has_given_up);
    pn_sink_put(&sink, "more", 4);
    pn_sink_send(&sink);
    int status;
    assert_int_equal(waitpid(caller, &status, 0), caller);
    assert_int_equal(status, 0);
    pn_sink_close(&sink);
    bring_terminal_back(&terminal);
    assert_true(dup2(input, STDIN_FILENO) >= 0);
    close(input);
    close(ends[0]);
    close(ends[1]);
    close(terminal.other_end);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slow_terminal_gets_all_of_it),
        cmocka_unit_test(nothing_comes_before_it_is_sent),
        cmocka_unit_test(a_terminal_that_is_gone_is_noticed),
        cmocka_unit_test(a_wait_can_be_called_off),
    };
    signal(SIGPIPE, SIG_IGN);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

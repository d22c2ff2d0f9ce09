// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Why the system refused, in the language of the sentence.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/reason.h"

#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ERRORS = 200 };

/* Whatever happens, no German sentence has an English end, nor the other way round, nor anything of the C library. */
static void every_error_is_said_in_the_language_of_the_sentence(void **state)
{
    (void)state;
    struct pn_catalog *german = pn_catalog_new("de", NULL);
    for (int error = 1; error < ERRORS; error++) {
        char english[200];
        snprintf(english, sizeof english, "%s", pn_reason(NULL, error));
        const char *said = pn_reason(german, error);
        if (strcmp(english, said) == 0 || strcmp(said, strerror(error)) == 0 || strcmp(english, strerror(error)) == 0) {
            fail_msg("error %d: '%s', '%s'", error, english, said);
        }
    }
    pn_catalog_free(german);
}

static void what_a_save_can_meet_has_words(void **state)
{
    (void)state;
    static const int errors[] = {EMFILE, ENFILE, ENOMEM, EXDEV,   EAGAIN, EDEADLK, EBUSY, ENOLCK,
                                 ENOSYS, EINVAL, EPERM,  ENOTSUP, EROFS,  ENXIO,   EINTR, ETIMEDOUT};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        assert_null(strpbrk(pn_reason(NULL, errors[i]), "0123456789"));
    }
    assert_string_equal(pn_reason(NULL, 999), "the system reports error 999");
}

int test_reason(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_error_is_said_in_the_language_of_the_sentence),
        cmocka_unit_test(what_a_save_can_meet_has_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "inplace.h"

#include "disk.h"
#include "fnv.h"

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* Both begin with NUL. The seal is always of one length. */
static const char mark[] = "\0phasenav: the text of a save that was not finished follows\n";
#define SEAL_FORMAT "%cphasenav: whole %016zx %016" PRIx64 "\n"
enum { MARK_LENGTH = sizeof mark - 1, SEAL_LENGTH = 17 + 16 + 1 + 16 + 1 };

size_t pn_inplace_most(size_t text)
{
    return text + MARK_LENGTH + text + SEAL_LENGTH;
}

/* The checksum tells a whole text from one of which a part is missing. */
static void write_seal(const char *text, size_t length, char seal[SEAL_LENGTH + 1])
{
    (void)snprintf(seal, SEAL_LENGTH + 1, SEAL_FORMAT, '\0', length, pn_fnv(text, length));
}

/* Whether the file ends in a seal, and which text that is of. */
static bool find_sealed(const struct pn_buffer *bytes, size_t *ret_start, size_t *ret_length)
{
    enum { HEX = 16, LENGTH_AT = 17 };
    if (bytes->length < SEAL_LENGTH) {
        return false;
    }
    size_t end = bytes->length - SEAL_LENGTH;
    const char *found = bytes->data + end;
    char digits[HEX + 1];
    memcpy(digits, found + LENGTH_AT, HEX);
    digits[HEX] = '\0';
    unsigned long long length = strtoull(digits, NULL, HEX);
    if (*found != '\0' || length > end) {
        return false;
    }
    char seal[SEAL_LENGTH + 1];
    write_seal(found - length, (size_t)length, seal);
    *ret_start = end - (size_t)length;
    *ret_length = (size_t)length;
    return memcmp(found, seal, SEAL_LENGTH) == 0;
}

/* Whether the bytes are a mark with anything behind it, the beginning of a mark, or zeros, as a power cut leaves them
 * where something was to be written. */
static bool is_unsealed(const char *bytes, size_t length)
{
    size_t compared = length < MARK_LENGTH ? length : (size_t)MARK_LENGTH;
    if (memcmp(bytes, mark, compared) == 0) {
        return true;
    }
    size_t zeros = 0;
    while (zeros < length && bytes[zeros] == '\0') {
        zeros++;
    }
    return zeros == length;
}

static void leave_only(struct pn_buffer *bytes, size_t start, size_t length)
{
    memmove(bytes->data, bytes->data + start, length);
    bytes->data[length] = '\0';
    bytes->length = length;
}

enum pn_inplace_rest pn_inplace_take_text(struct pn_buffer *bytes)
{
    size_t start;
    size_t length;
    const char *nul = bytes->length > 0 ? memchr(bytes->data, '\0', bytes->length) : NULL;
    if (nul == NULL) {
        return PN_INPLACE_NOTHING;
    }
    if (find_sealed(bytes, &start, &length)) {
        leave_only(bytes, start, length);
        return PN_INPLACE_JOURNAL;
    }
    size_t before = (size_t)(nul - bytes->data);
    if (is_unsealed(nul, bytes->length - before)) {
        leave_only(bytes, 0, before);
        return PN_INPLACE_MARK;
    }
    return PN_INPLACE_NOTHING; /* what is wrong with the text is for others to say */
}

/* The text to the beginning of a file that has it sealed at its end, and the end cut off. */
static int write_sealed(int descriptor, const char *text, size_t length)
{
    int error = pn_disk_write(descriptor, text, length, 0);
    if (error == 0) {
        error = pn_disk_synchronise(descriptor);
    }
    return error != 0 ? error : pn_disk_cut(descriptor, length);
}

int pn_inplace_settle(int descriptor, enum pn_inplace_rest rest, const struct pn_buffer *text)
{
    switch (rest) {
    case PN_INPLACE_MARK:
        return pn_disk_cut(descriptor, text->length);
    case PN_INPLACE_JOURNAL:
        return write_sealed(descriptor, pn_buffer_text(text), text->length);
    case PN_INPLACE_NOTHING:
        break;
    }
    return 0;
}

/* The mark, then the text and its seal, so far back that the text has room before them too. Each is on the disk before
 * what depends on it is written. */
static int write_journal(int descriptor, size_t old_length, const struct pn_source *text)
{
    size_t behind_mark = old_length + MARK_LENGTH;
    size_t gap = text->length > behind_mark ? text->length - behind_mark : 0;
    int error = pn_disk_write(descriptor, mark, MARK_LENGTH, old_length);
    if (error == 0) {
        error = pn_disk_synchronise(descriptor);
    }
    if (error != 0) {
        return error;
    }
    char seal[SEAL_LENGTH + 1];
    write_seal(text->text, text->length, seal);
    struct pn_buffer journal;
    pn_buffer_init(&journal);
    pn_buffer_append_repeated(&journal, '\0', gap);
    pn_buffer_append(&journal, text->text, text->length);
    pn_buffer_append(&journal, seal, SEAL_LENGTH);
    error = pn_disk_write(descriptor, journal.data, journal.length, behind_mark);
    pn_buffer_finish(&journal);
    return error != 0 ? error : pn_disk_synchronise(descriptor);
}

int pn_inplace_write(int descriptor, size_t old_length, const struct pn_source *text, int *ret_untidy)
{
    *ret_untidy = 0;
    int error = write_journal(descriptor, old_length, text);
    if (error != 0) {
        (void)pn_disk_cut(descriptor, old_length);
        return error;
    }
    *ret_untidy = write_sealed(descriptor, text->text, text->length);
    return 0;
}

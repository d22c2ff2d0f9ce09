// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "history_line.h"

#include "fnv.h"
#include "text.h"

#include "phasenav/base/panic.h"
#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"

#include <errno.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

enum { ID_MOST = 64 };

static const char *const part_keys[PN_PART_COUNT] = {
    [PN_PART_VALUE] = NULL,    /* see below */[PN_PART_DATE] = "date", [PN_PART_DUE] = "due",
    [PN_PART_OWNER] = "owner", [PN_PART_EVIDENCE] = "evidence",        [PN_PART_NOTE] = "note",
};

/* The key of a part of an item, which the roadmap need not have. */
static const char *part_key(const char *item, enum pn_part part)
{
    if (part != PN_PART_VALUE) {
        return part_keys[part];
    }
    return strncmp(item, "gate:", 5) == 0 ? "decision" : strncmp(item, "project:", 8) == 0 ? "value" : "state";
}

/* Writing. */

/* A string, or null. jansson would not write DEL and C1 controls as escapes, so this is our own. A shell that takes the
 * file for a script finds nothing between the quotes that is a command. */
static void write_text(struct pn_buffer *buffer, const char *text)
{
    if (text == NULL) {
        pn_buffer_append_text(buffer, "null");
        return;
    }
    pn_buffer_append_text(buffer, "\"");
    while (*text != '\0') {
        size_t plain = strcspn(text, "\"\\\n$`");
        size_t problem = plain;
        if (pn_text_check(text, plain, &problem) != PN_TEXT_FINE) {
            plain = problem;
        }
        pn_buffer_append(buffer, text, plain);
        text += plain;
        uint32_t code_point;
        size_t bytes = pn_text_decode(text, strnlen(text, PN_TEXT_ENCODED_MOST), &code_point);
        if (*text == '"' || *text == '\\') {
            pn_buffer_printf(buffer, "\\%c", *text);
        } else if (*text == '\n') {
            pn_buffer_append_text(buffer, "\\n");
        } else if (bytes != 0) {
            pn_buffer_printf(buffer, "\\u%04" PRIx32, code_point);
        } else if (*text != '\0') {
            pn_panic("a text of the history is not UTF-8");
        }
        text += bytes;
    }
    pn_buffer_append_text(buffer, "\"");
}

/* `"key":`, behind a comma where something stands before it. */
static void write_key(struct pn_buffer *buffer, const char *key)
{
    bool is_first = buffer->length == 0 || buffer->data[buffer->length - 1] == '{';
    if (!is_first) {
        pn_buffer_append_text(buffer, ",");
    }
    pn_buffer_printf(buffer, "\"%s\":", key);
}

static void write_member(struct pn_buffer *buffer, const char *key, const char *text)
{
    write_key(buffer, key);
    write_text(buffer, text);
}

/* Times and names that are not known are NULL in a note, and "" in an entry. */
static const char *or_null(const char *text)
{
    return text == NULL || *text == '\0' ? NULL : text;
}

/* Whether a note was written by who made the entry, when it was made. */
static bool is_of_entry(const struct pn_note *note, const struct pn_entry *entry)
{
    return pn_texts_equal(or_null(note->time), or_null(entry->time)) &&
           pn_texts_equal(or_null(note->who), or_null(entry->who));
}

/* One side of a change, `from` or `to`. The note that came or went has its time and its writer. */
static void write_side(struct pn_buffer *buffer, const char *key, const struct pn_entry *entry,
                       const struct pn_entry_change *change, const char *const parts[PN_PART_COUNT], bool has_note)
{
    write_key(buffer, key);
    pn_buffer_append_text(buffer, "{");
    for (int part = 0; part < PN_PART_COUNT; part++) {
        const char *name = part_key(change->item, (enum pn_part)part);
        if (!change->touches[part]) {
            continue;
        }
        if (part != PN_PART_NOTE || !has_note || is_of_entry(&change->note, entry)) {
            write_member(buffer, name, parts[part]);
            continue;
        }
        write_key(buffer, name);
        pn_buffer_append_text(buffer, "{");
        write_member(buffer, "time", or_null(change->note.time));
        write_member(buffer, "who", or_null(change->note.who));
        write_member(buffer, "text", parts[part]);
        pn_buffer_append_text(buffer, "}");
    }
    pn_buffer_append_text(buffer, "}");
}

static void write_change(struct pn_buffer *buffer, const struct pn_entry *entry, const struct pn_entry_change *change)
{
    bool came = change->to[PN_PART_NOTE] != NULL;
    pn_buffer_append_text(buffer, "{");
    write_member(buffer, "item", change->item);
    write_side(buffer, "from", entry, change, change->from, !came && change->from[PN_PART_NOTE] != NULL);
    write_side(buffer, "to", entry, change, change->to, came);
    pn_buffer_append_text(buffer, "}");
}

void pn_history_line_write(struct pn_buffer *buffer, const struct pn_entry *entry)
{
    pn_buffer_append_text(buffer, "{");
    write_member(buffer, "id", entry->id);
    write_member(buffer, "time", entry->time);
    write_member(buffer, "who", entry->who);
    if (entry->kind != PN_ENTRY_CHANGE) {
        write_member(buffer, "kind", pn_entry_kind_word(entry));
    }
    if (entry->of != NULL) {
        write_member(buffer, "of", entry->of);
    }
    write_key(buffer, "changes");
    pn_buffer_append_text(buffer, "[");
    for (size_t i = 0; i < entry->count; i++) {
        pn_buffer_append_text(buffer, i != 0 ? "," : "");
        write_change(buffer, entry, &entry->changes[i]);
    }
    pn_buffer_append_text(buffer, "]}");
}

/* Reading. */

/* A member that is a text, or missing or null: then *ret_text is NULL. False where it is neither, or no text of ours.
 */
static bool read_text(struct pn_arena *arena, const json_t *value, const char **ret_text)
{
    *ret_text = NULL;
    if (value == NULL || json_is_null(value)) {
        return true;
    }
    size_t offset;
    if (!json_is_string(value) ||
        pn_text_check(json_string_value(value), json_string_length(value), &offset) != PN_TEXT_FINE) {
        return false;
    }
    *ret_text = pn_arena_strndup(arena, json_string_value(value), json_string_length(value));
    return true;
}

static bool is_id(const char *text)
{
    size_t length = text != NULL ? strlen(text) : 0;
    return length != 0 && length <= ID_MOST &&
           text[strspn(text, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_")] == '\0';
}

static bool read_kind(struct pn_arena *arena, const json_t *value, struct pn_entry *entry)
{
    const char *word;
    if (!read_text(arena, value, &word)) {
        return false;
    }
    for (int kind = PN_ENTRY_CHANGE; kind < PN_ENTRY_OTHER; kind++) {
        entry->kind = (enum pn_entry_kind)kind;
        if (word == NULL || strcmp(word, pn_entry_kind_word(entry)) == 0) {
            return true;
        }
    }
    entry->kind = PN_ENTRY_OTHER;
    entry->kind_word = word;
    return *word != '\0';
}

/* A note is a text where its time and its writer are those of the entry. */
static bool read_note(struct pn_arena *arena, const json_t *value, const struct pn_entry *entry, struct pn_note *ret)
{
    if (!json_is_object(value)) {
        *ret = (struct pn_note){.time = or_null(entry->time), .who = or_null(entry->who)};
        return read_text(arena, value, &ret->text);
    }
    bool fine = read_text(arena, json_object_get(value, "time"), &ret->time) &&
                read_text(arena, json_object_get(value, "who"), &ret->who) &&
                read_text(arena, json_object_get(value, "text"), &ret->text) && ret->text != NULL;
    ret->time = fine ? or_null(ret->time) : NULL;
    ret->who = fine ? or_null(ret->who) : NULL;
    return fine;
}

/* One side of a change. A part that only one side has is none on the other. */
static bool read_side(struct pn_arena *arena, const json_t *side, const struct pn_entry *entry,
                      struct pn_entry_change *change, const char *parts[PN_PART_COUNT])
{
    if (side == NULL || json_is_null(side)) {
        return true;
    }
    if (!json_is_object(side)) {
        return false;
    }
    for (int part = 0; part < PN_PART_COUNT; part++) {
        const json_t *value = json_object_get(side, part_key(change->item, (enum pn_part)part));
        if (value == NULL) {
            continue;
        }
        change->touches[part] = true;
        if (part != PN_PART_NOTE) {
            if (!read_text(arena, value, &parts[part])) {
                return false;
            }
            continue;
        }
        struct pn_note note;
        if (!read_note(arena, value, entry, &note)) {
            return false;
        }
        parts[part] = note.text;
        change->note = note.text != NULL ? note : change->note;
    }
    return true;
}

static bool read_change(struct pn_arena *arena, const struct pn_roadmap *roadmap, const json_t *value,
                        const struct pn_entry *entry, struct pn_entry_change *change)
{
    if (!json_is_object(value) || !read_text(arena, json_object_get(value, "item"), &change->item) ||
        or_null(change->item) == NULL) {
        return false;
    }
    change->known = pn_subject_read(roadmap, change->item, &change->subject, NULL);
    return read_side(arena, json_object_get(value, "from"), entry, change, change->from) &&
           read_side(arena, json_object_get(value, "to"), entry, change, change->to);
}

static bool read_changes(struct pn_arena *arena, const struct pn_roadmap *roadmap, const json_t *list,
                         struct pn_entry *entry)
{
    if (list == NULL || json_is_null(list)) {
        return true;
    }
    if (!json_is_array(list)) {
        return false;
    }
    struct pn_entry_change *changes = PN_NEW_ARRAY(arena, struct pn_entry_change, json_array_size(list));
    for (size_t i = 0; i < json_array_size(list); i++) {
        if (!read_change(arena, roadmap, json_array_get(list, i), entry, &changes[i])) {
            return false;
        }
    }
    entry->changes = changes;
    entry->count = json_array_size(list);
    return true;
}

static bool read_entry(struct pn_arena *arena, const struct pn_roadmap *roadmap, const json_t *root,
                       struct pn_entry *entry)
{
    if (!json_is_object(root) || !read_text(arena, json_object_get(root, "id"), &entry->id) || !is_id(entry->id) ||
        !read_text(arena, json_object_get(root, "time"), &entry->time) ||
        !read_text(arena, json_object_get(root, "who"), &entry->who) ||
        !read_kind(arena, json_object_get(root, "kind"), entry) ||
        !read_text(arena, json_object_get(root, "of"), &entry->of) || (entry->of != NULL && !is_id(entry->of))) {
        return false;
    }
    entry->time = entry->time != NULL ? entry->time : "";
    entry->who = entry->who != NULL ? entry->who : "";
    return read_changes(arena, roadmap, json_object_get(root, "changes"), entry);
}

/* jansson leaves out what it has no memory for, without saying so: half an entry would be taken for a whole one. */
static void *allocate(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL && size != 0) {
        pn_panic("out of memory");
    }
    return memory;
}

bool pn_history_line_read(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char *line, size_t length,
                          struct pn_entry *ret_entry)
{
    if (length > PN_HISTORY_LINE_MOST) {
        return false;
    }
    if (length >= 3 && memcmp(line, "\xef\xbb\xbf", 3) == 0) {
        line += 3; /* an editor's byte-order mark */
        length -= 3;
    }
    json_set_alloc_funcs(allocate, free);
    json_t *root = json_loadb(line, length, JSON_REJECT_DUPLICATES, NULL);
    struct pn_entry entry = {0};
    bool fine = root != NULL && read_entry(arena, roadmap, root, &entry);
    json_decref(root);
    if (fine) {
        *ret_entry = entry;
    }
    return fine;
}

/* Ids. */

static const char *id_text(struct pn_arena *arena, uint64_t bits)
{
    return pn_arena_printf(arena, "%016" PRIx64, bits);
}

/* Where the system has no random numbers: the time, which process this is, and how many ids it has made. */
static uint64_t made_bits(void)
{
    static uint64_t count;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    const uint64_t parts[] = {(uint64_t)now.tv_sec, (uint64_t)now.tv_nsec, (uint64_t)getpid(), ++count};
    return pn_fnv((const char *)parts, sizeof parts);
}

const char *pn_history_new_id(struct pn_arena *arena)
{
    uint64_t bits;
    ssize_t got;
    do {
        got = getrandom(&bits, sizeof bits, 0);
    } while (got == -1 && errno == EINTR);
    return id_text(arena, got == (ssize_t)sizeof bits ? bits : made_bits());
}

const char *pn_history_migrated_id(struct pn_arena *arena, const struct pn_entry *entry, unsigned rank)
{
    struct pn_entry nameless = *entry;
    nameless.id = "";
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_history_line_write(&text, &nameless);
    pn_buffer_printf(&text, "%u", rank);
    uint64_t bits = pn_fnv(text.data, text.length);
    pn_buffer_finish(&text);
    return id_text(arena, bits);
}

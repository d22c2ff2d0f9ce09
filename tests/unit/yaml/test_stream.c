/*
 * Entries of lists that are handed over while a file is read.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "phasenav/base/buffer.h"
#include "phasenav/yaml/yaml.h"

struct stream {
    struct pn_arena nodes;
    struct pn_arena texts;
    const char *bytes; /* that are still to come */
    size_t length;
    size_t most;     /* that come at once */
    size_t fails_at; /* so many bytes before the end they cannot be had any more; 0: never */
    const struct pn_node *root;
    struct pn_buffer taken; /* each entry as `list 0 list 1: first text` */
    const char *first;      /* the text of the first, which outlives its node */
    const char *refused;    /* a text with which the taker ends the reading, or NULL */
    bool fine;
};

/* The entries of every list that is named `list`, however deep. */
static bool wants(void *context, const struct pn_yaml_step *path, size_t length)
{
    (void)context;
    return strcmp(path[length - 1].key, "list") == 0;
}

static bool take(void *context, const struct pn_yaml_step *path, size_t length, const struct pn_node *entry)
{
    struct stream *stream = context;
    const char *text = entry->first->value->text;
    for (size_t i = 0; i < length; i++) {
        pn_buffer_printf(&stream->taken, "%s %u ", path[i].key, (unsigned)path[i].entry);
    }
    pn_buffer_printf(&stream->taken, "%s=%s\n", entry->first->text, text);
    if (stream->first == NULL) {
        stream->first = text;
    }
    return stream->refused == NULL || strcmp(text, stream->refused) != 0;
}

static bool next_piece(void *context, char *piece, size_t size, size_t *ret_length)
{
    struct stream *stream = context;
    if (stream->length <= stream->fails_at) {
        return stream->fails_at == 0 && (*ret_length = 0) == 0;
    }
    size_t length = stream->length < stream->most ? stream->length : stream->most;
    assert_true(length <= size);
    memcpy(piece, stream->bytes, length);
    stream->bytes += length;
    stream->length -= length;
    *ret_length = length;
    return true;
}

/* `begun` has the fields that a test sets. */
static void read_bytes(struct stream *stream, struct stream begun, const char *bytes, size_t length,
                       const struct pn_yaml_limits *limits)
{
    *stream = begun;
    stream->bytes = bytes;
    stream->length = length;
    stream->most = begun.most != 0 ? begun.most : 1000;
    pn_arena_init(&stream->nodes);
    pn_arena_init(&stream->texts);
    pn_buffer_init(&stream->taken);
    struct pn_yaml_taker taker = {.context = stream, .wants = wants, .take = take};
    struct pn_yaml_bytes source = {.context = stream, .read = next_piece};
    stream->fine = pn_yaml_stream(&stream->nodes, &stream->texts, &source,
                                  limits != NULL ? limits : &pn_yaml_default_limits, &taker, &stream->root);
}

static void read_stream(struct stream *stream, const char *text, const char *refused)
{
    read_bytes(stream, (struct stream){.refused = refused}, text, strlen(text), NULL);
}

static void finish(struct stream *stream)
{
    pn_arena_finish(&stream->nodes);
    pn_arena_finish(&stream->texts);
    pn_buffer_finish(&stream->taken);
}

static void expect(const char *text, bool fine, const char *taken)
{
    struct stream stream;
    read_stream(&stream, text, NULL);
    assert_int_equal(stream.fine, fine);
    assert_string_equal(pn_buffer_text(&stream.taken), taken);
    finish(&stream);
}

static void entries_are_handed_over_in_order(void **state)
{
    (void)state;
    struct stream stream;
    read_stream(&stream, "list:\n- {a: one}\n- text\n- {a: two}\nother: [{b: 1}]\n", NULL);
    assert_true(stream.fine);
    assert_string_equal(pn_buffer_text(&stream.taken), "list 0 a=one\nlist 2 a=two\n");
    assert_string_equal(stream.first, "one");
    /* The list counts them, and holds what was not wanted. */
    const struct pn_node *list = pn_node_get(stream.root, "list");
    assert_int_equal(list->count, 3);
    assert_string_equal(list->first->text, "text");
    assert_null(list->first->next);
    assert_int_equal(pn_node_get(stream.root, "other")->first->kind, PN_NODE_MAPPING);
    finish(&stream);
}

static void a_path_leads_through_the_lists_around(void **state)
{
    (void)state;
    expect("outer:\n- a: 1\n- b: 2\n  list: [{c: 3}, {c: 4}]\n", true, "outer 1 list 0 c=3\nouter 1 list 1 c=4\n");
    /* What is within an entry goes with it. */
    expect("list:\n- a: 1\n  list: [{c: 3}]\n", true, "list 0 a=1\n");
    expect("- list: [{a: 1}]\n", true, "");
}

static void many_keys_do_not_outlive_their_entry(void **state)
{
    (void)state;
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "list:\n");
    for (int i = 0; i < 2000; i++) {
        pn_buffer_printf(&file, "- {k%d: v, l: {m: [n]}}\n", i);
    }
    struct stream stream;
    read_stream(&stream, pn_buffer_text(&file), NULL);
    assert_true(stream.fine);
    assert_int_equal(pn_node_get(stream.root, "list")->count, 2000);
    assert_null(pn_node_get(stream.root, "list")->first);
    finish(&stream);
    pn_buffer_finish(&file);
}

static void it_stops_where_the_tree_is_needed(void **state)
{
    (void)state;
    expect("list:\n- {a: 1}\n- {a: &x 2}\n- {a: 3}\n", false, "list 0 a=1\n");
    expect("list:\n- {a: 1}\n- {a: 2, a: 3}\n- {a: 4}\n", false, "list 0 a=1\n");
    expect("list:\n- {a: 1}\n- {a: 2\n", false, "list 0 a=1\n");
    struct stream stream;
    read_stream(&stream, "list:\n- {a: 1}\n- {a: 2}\n- {a: 3}\n", "2");
    assert_false(stream.fine);
    assert_string_equal(pn_buffer_text(&stream.taken), "list 0 a=1\nlist 1 a=2\n");
    finish(&stream);
}

/* However the bytes come, the characters are the same. */
static void pieces_may_part_a_character(void **state)
{
    (void)state;
    const char *text = "\xef\xbb\xbflist:\r\n- {a: Gr\xc3\xb6\xc3\x9f"
                       "e \xe2\x80\x93 \xf0\x9f\x8f\x9b}\r\n- {a: \xc3\x9c}\r\n";
    for (size_t most = 1; most <= strlen(text); most++) {
        struct stream stream;
        read_bytes(&stream, (struct stream){.most = most}, text, strlen(text), NULL);
        assert_true(stream.fine);
        assert_string_equal(pn_buffer_text(&stream.taken), "list 0 a=Gr\xc3\xb6\xc3\x9f"
                                                           "e \xe2\x80\x93 \xf0\x9f\x8f\x9b\nlist 1 a=\xc3\x9c\n");
        finish(&stream);
    }
}

static void a_byte_order_mark_may_come_in_pieces(void **state)
{
    (void)state;
    const char *text = "\xef\xbb\xbf\xf0\x9f\x8f\x9b: 1\n";
    for (size_t most = 1; most <= strlen(text); most++) {
        struct stream stream;
        read_bytes(&stream, (struct stream){.most = most}, text, strlen(text), NULL);
        assert_true(stream.fine);
        assert_string_equal(stream.root->first->text, "\xf0\x9f\x8f\x9b");
        finish(&stream);
    }
}

static void refuse(struct stream begun, const char *bytes, size_t length, const struct pn_yaml_limits *limits)
{
    struct stream stream;
    read_bytes(&stream, begun, bytes, length, limits);
    assert_false(stream.fine);
    assert_null(stream.root);
    finish(&stream);
}

static void what_is_no_text_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "a: \x1b\n",
        "a: \xff\n",
        "a: \xe2\x80\xae\n",
        "a:\tb\n",
        "a: \"\\x1b\"\n",
        "",
        "a: 1\n---\nb: 2\n",
        "\xff\xfe"
        "a",
        "a: \xc3",
        "# nothing\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (size_t most = 1; most < 8; most++) {
            refuse((struct stream){.most = most}, texts[i], strlen(texts[i]), NULL);
        }
    }
    refuse((struct stream){.most = 0}, "a: \0\n", 5, NULL);
}

static void bytes_that_cannot_be_had_and_too_many_are_refused(void **state)
{
    (void)state;
    const char *text = "list:\n- {a: 1}\n- {a: 2}\n";
    for (size_t left = 1; left <= strlen(text); left++) {
        refuse((struct stream){.most = 1, .fails_at = left}, text, strlen(text), NULL);
    }
    struct pn_yaml_limits limits = pn_yaml_default_limits;
    limits.bytes = strlen(text) - 1;
    refuse((struct stream){.most = 3}, text, strlen(text), &limits);
    limits.bytes++;
    struct stream stream;
    read_bytes(&stream, (struct stream){.most = 3}, text, strlen(text), &limits);
    assert_true(stream.fine);
    finish(&stream);
}

/* The tree of a long list stays small: that is what all this is for. */
static void memory_does_not_grow_with_the_list(void **state)
{
    (void)state;
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "list:\n");
    for (int i = 0; i < 20000; i++) {
        pn_buffer_append_text(&file, "- {a: v, b: {c: [d, e, f]}}\n");
    }
    struct stream stream;
    read_stream(&stream, pn_buffer_text(&file), NULL);
    assert_true(stream.fine);
    assert_true(pn_arena_footprint(&stream.nodes) < 50000);
    finish(&stream);
    pn_buffer_finish(&file);
}

int test_stream(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_are_handed_over_in_order),
        cmocka_unit_test(a_path_leads_through_the_lists_around),
        cmocka_unit_test(many_keys_do_not_outlive_their_entry),
        cmocka_unit_test(it_stops_where_the_tree_is_needed),
        cmocka_unit_test(pieces_may_part_a_character),
        cmocka_unit_test(a_byte_order_mark_may_come_in_pieces),
        cmocka_unit_test(what_is_no_text_is_refused),
        cmocka_unit_test(bytes_that_cannot_be_had_and_too_many_are_refused),
        cmocka_unit_test(memory_does_not_grow_with_the_list),
    };
    return cmocka_run_group_tests_name("stream", tests, NULL, NULL);
}

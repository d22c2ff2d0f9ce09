/*
 * libyaml's events to a tree of nodes, within limits.
 */
#include "yaml_private.h"

#include "phasenav/base/panic.h"
#include "phasenav/base/text.h"
#include "phasenav/yaml/names.h"

#include <assert.h>
#include <string.h>

const struct pn_yaml_limits pn_yaml_default_limits = {
    .bytes = (size_t)64 << 20,
    .depth = 64,
    .nodes = 8000000,
    .alias_visits = 100000,
};

enum {
    MEBIBYTE = 1 << 20,
    /* Keys of a smaller mapping are compared one by one: cheaper than a table, and most mappings are small. */
    FEW_KEYS = 16,
    /* Different keys of which one copy is kept: a file of some format has some dozens, thousands of times. */
    MOST_SHARED_KEYS = 256,
    QUOTED_COLUMNS = 60,
};

struct anchor {
    const struct pn_node *node;
    size_t visits; /* nodes that a walk over it meets; 0 while it is being read */
};

/* A sequence or a mapping that is being read. */
struct frame {
    struct pn_node *node;
    struct pn_node *last;  /* its last child */
    struct pn_node *key;   /* of a mapping: the key that waits for its value */
    bool drop;             /* that key was refused; its value goes nowhere */
    struct pn_names *keys; /* of a mapping with many: each to its place, packed */
    size_t visits;         /* nodes that a walk over it meets so far */
    uint32_t anchor;       /* its index among the anchors, or NO_ANCHOR */
};

#define NO_ANCHOR UINT32_MAX

struct reader {
    yaml_parser_t parser;
    const struct pn_source *source;
    const struct pn_yaml_limits *limits;
    struct pn_diags *diags;
    struct pn_arena *nodes;
    struct pn_arena *texts;
    struct pn_yaml_input input;
    struct pn_yaml_cursor cursor;
    struct frame *frames;
    unsigned depth;
    size_t node_count;
    size_t alias_visits;
    struct pn_names shared_keys; /* to indices of their copies */
    char **shared_key_copies;
    struct pn_names anchor_names;
    struct anchor *anchors;
    uint32_t anchor_count;
    uint32_t anchor_capacity;
    const struct pn_node *root;
    size_t documents;
};

static void report_bytes(const struct pn_source *source, size_t limit, struct pn_diags *diags)
{
    struct pn_place nowhere = {0, 0};
    if (limit % MEBIBYTE == 0) {
        pn_diag_error(diags, source, nowhere, "the file is larger than %zu MiB, the limit; shorten it",
                      limit / MEBIBYTE);
    } else {
        pn_diag_error(diags, source, nowhere, "the file is larger than %zu bytes, the limit; shorten it", limit);
    }
}

static uint64_t pack(struct pn_place place)
{
    return (uint64_t)place.line << 32 | place.column;
}

/* The mapping that is being read has a key of this text already; *ret_place is that one's. */
static bool has_key(struct reader *reader, struct frame *frame, const struct pn_node *key, struct pn_place *ret_place)
{
    const struct pn_node *child = frame->node->first;
    if (frame->node->count < FEW_KEYS) {
        while (child != NULL && child->text != key->text && strcmp(child->text, key->text) != 0) {
            child = child->next;
        }
        if (child != NULL) {
            *ret_place = child->place;
        }
        return child != NULL;
    }
    if (frame->keys == NULL) {
        frame->keys = PN_NEW(reader->nodes, struct pn_names);
        pn_names_init(frame->keys, reader->nodes, (size_t)FEW_KEYS * 2);
        for (; child != NULL; child = child->next) {
            pn_names_add(frame->keys, child->text, pack(child->place), NULL);
        }
    }
    uint64_t place;
    if (pn_names_add(frame->keys, key->text, pack(key->place), &place)) {
        return false;
    }
    *ret_place = (struct pn_place){(uint32_t)(place >> 32), (uint32_t)place};
    return true;
}

static void append_child(struct frame *frame, struct pn_node *child)
{
    if (frame->last == NULL) {
        frame->node->first = child;
    } else {
        frame->last->next = child;
    }
    frame->last = child;
    frame->node->count++;
}

static void take_key(struct reader *reader, struct frame *frame, struct pn_node *key)
{
    frame->key = key;
    frame->drop = true;
    if (key->kind != PN_NODE_SCALAR) {
        pn_diag_error(reader->diags, reader->source, key->place, "a key must be a plain word, as in 'id:'");
        return;
    }
    struct pn_place first;
    if (has_key(reader, frame, key, &first)) {
        pn_diag_error(reader->diags, reader->source, key->place, "the key '%s' is given twice; take one out",
                      pn_node_quote(reader->nodes, key->text));
        pn_diag_note(reader->diags, reader->source, first, "first here");
        return;
    }
    frame->drop = false;
    append_child(frame, key);
}

/* Puts a node where it belongs: at the top, into a sequence, or as a key or its value. */
static void place_node(struct reader *reader, struct pn_node *node)
{
    if (reader->depth == 0) {
        reader->root = node;
        return;
    }
    struct frame *frame = &reader->frames[reader->depth - 1];
    if (frame->node->kind == PN_NODE_SEQUENCE) {
        append_child(frame, node);
    } else if (frame->key == NULL) {
        take_key(reader, frame, node);
    } else {
        if (!frame->drop) {
            frame->key->value = node;
        }
        frame->key = NULL;
    }
}

/* Counts what a walk over the node that is being read meets. */
static void count_visits(struct reader *reader, size_t visits)
{
    if (reader->depth != 0) {
        reader->frames[reader->depth - 1].visits += visits;
    }
}

/* A large file is mostly nodes, and few readers ask where they end. */
struct node_with_end {
    struct pn_node node;
    struct pn_place end;
};

static void set_end(const struct reader *reader, struct pn_node *node, const yaml_event_t *event)
{
    if (reader->limits->ends) {
        ((struct node_with_end *)node)->end = pn_yaml_place(event->end_mark);
    }
}

struct pn_place pn_node_end(const struct pn_node *node)
{
    return ((const struct node_with_end *)node)->end;
}

static struct pn_node *new_node(struct reader *reader, enum pn_node_kind kind, const yaml_event_t *event)
{
    struct pn_place place = pn_yaml_place(event->start_mark);
    if (reader->node_count == reader->limits->nodes) {
        pn_diag_error(reader->diags, reader->source, place,
                      "the file has more than %zu texts, lists and mappings, the limit; shorten it",
                      reader->limits->nodes);
        return NULL;
    }
    reader->node_count++;
    size_t size = reader->limits->ends ? sizeof(struct node_with_end) : sizeof(struct pn_node);
    struct pn_node *node = pn_arena_take(reader->nodes, size, alignof(struct node_with_end));
    *node = (struct pn_node){.kind = kind, .place = place};
    set_end(reader, node, event);
    return node;
}

/* Makes an anchor of a node; `visits` is 0 while it is being read. Returns its index, or NO_ANCHOR for no name. */
static uint32_t add_anchor(struct reader *reader, const yaml_char_t *name, const struct pn_node *node, size_t visits)
{
    if (name == NULL) {
        return NO_ANCHOR;
    }
    if (reader->anchor_count == reader->anchor_capacity) {
        uint32_t capacity = reader->anchor_capacity != 0 ? reader->anchor_capacity * 2 : 16;
        struct anchor *anchors = PN_NEW_ARRAY(reader->nodes, struct anchor, capacity);
        if (reader->anchor_count != 0) {
            memcpy(anchors, reader->anchors, reader->anchor_count * sizeof *anchors);
        }
        reader->anchors = anchors;
        reader->anchor_capacity = capacity;
    }
    /* A later anchor of the same name takes its place, as YAML has it. */
    pn_names_set(&reader->anchor_names, pn_arena_strdup(reader->nodes, (const char *)name), reader->anchor_count);
    reader->anchors[reader->anchor_count] = (struct anchor){.node = node, .visits = visits};
    return reader->anchor_count++;
}

static const char yaml_tag_prefix[] = "tag:yaml.org,2002:";

/* Tags say nothing that a roadmap needs; one that is not YAML's own was likely meant as a text. */
static bool check_tag(struct reader *reader, const yaml_char_t *tag, yaml_mark_t mark)
{
    const char *text = (const char *)tag;
    if (text == NULL || strcmp(text, "!") == 0 || strncmp(text, yaml_tag_prefix, sizeof yaml_tag_prefix - 1) == 0) {
        return true;
    }
    return pn_diag_error(reader->diags, reader->source, pn_yaml_place(mark),
                         "the tag '%s' means nothing here; take it out, or put the text in quotes",
                         pn_node_quote(reader->nodes, text));
}

/* The text of a key, in the nodes' arena: a key is not needed any longer than they are. */
static char *copy_key(struct reader *reader, const char *text, size_t length)
{
    uint64_t shared;
    if (memchr(text, '\0', length) != NULL) {
        return pn_arena_strndup(reader->nodes, text, length);
    }
    if (pn_names_get(&reader->shared_keys, text, &shared)) {
        return reader->shared_key_copies[shared];
    }
    char *copy = pn_arena_strndup(reader->nodes, text, length);
    size_t count = reader->shared_keys.count;
    if (count < MOST_SHARED_KEYS) {
        reader->shared_key_copies[count] = copy;
        pn_names_add(&reader->shared_keys, copy, count, NULL);
    }
    return copy;
}

static bool read_scalar(struct reader *reader, const yaml_event_t *event)
{
    struct pn_node *node = new_node(reader, PN_NODE_SCALAR, event);
    if (node == NULL) {
        return false;
    }
    bool is_key = reader->depth != 0 && reader->frames[reader->depth - 1].node->kind == PN_NODE_MAPPING &&
                  reader->frames[reader->depth - 1].key == NULL;
    size_t length = event->data.scalar.length;
    const char *value = (const char *)event->data.scalar.value;
    char *text = is_key ? copy_key(reader, value, length) : pn_arena_strndup(reader->texts, value, length);
    const yaml_char_t *tag = event->data.scalar.tag;
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE ||
                   (tag != NULL &&
                    (strcmp((const char *)tag, "!") == 0 || strcmp((const char *)tag, "tag:yaml.org,2002:str") == 0));
    bool faulty = pn_yaml_has_fault(&reader->cursor, event->start_mark, event->end_mark);
    if (pn_yaml_check_scalar(&reader->cursor, event, reader->source, reader->diags)) {
        faulty = true;
        for (char *nul; (nul = memchr(text, '\0', length)) != NULL;) {
            *nul = '?';
        }
    }
    node->faulty = !check_tag(reader, tag, event->start_mark) || faulty;
    node->text = text;
    add_anchor(reader, event->data.scalar.anchor, node, 1);
    place_node(reader, node);
    count_visits(reader, 1);
    return true;
}

static bool open_collection(struct reader *reader, const yaml_event_t *event)
{
    bool is_sequence = event->type == YAML_SEQUENCE_START_EVENT;
    struct pn_node *node = new_node(reader, is_sequence ? PN_NODE_SEQUENCE : PN_NODE_MAPPING, event);
    if (node == NULL) {
        return false;
    }
    if (reader->depth == reader->limits->depth) {
        return pn_diag_error(reader->diags, reader->source, node->place,
                             "lists and mappings are nested deeper than %u levels, the limit; take some out",
                             reader->limits->depth);
    }
    node->flow = is_sequence ? event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                             : event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    check_tag(reader, is_sequence ? event->data.sequence_start.tag : event->data.mapping_start.tag, event->start_mark);
    place_node(reader, node);
    const yaml_char_t *anchor = is_sequence ? event->data.sequence_start.anchor : event->data.mapping_start.anchor;
    reader->frames[reader->depth++] =
        (struct frame){.node = node, .visits = 1, .anchor = add_anchor(reader, anchor, node, 0)};
    return true;
}

static void close_collection(struct reader *reader, const yaml_event_t *event)
{
    assert(reader->depth != 0);
    const struct frame *frame = &reader->frames[--reader->depth];
    set_end(reader, frame->node, event);
    if (frame->anchor != NO_ANCHOR) {
        reader->anchors[frame->anchor].visits = frame->visits;
    }
    count_visits(reader, frame->visits);
}

static bool read_alias(struct reader *reader, const yaml_event_t *event)
{
    struct pn_node *node = new_node(reader, PN_NODE_SCALAR, event);
    if (node == NULL) {
        return false;
    }
    const char *name = (const char *)event->data.alias.anchor;
    uint64_t index;
    struct pn_place place = node->place;
    if (!pn_names_get(&reader->anchor_names, name, &index)) {
        pn_diag_error(reader->diags, reader->source, place,
                      "there is no '&%s' before this YAML alias; add it, or put the text in quotes",
                      pn_node_quote(reader->nodes, name));
    } else if (reader->anchors[index].visits == 0) {
        pn_diag_error(reader->diags, reader->source, place,
                      "the YAML alias '*%s' is within what it repeats; take it out",
                      pn_node_quote(reader->nodes, name));
        pn_diag_note(reader->diags, reader->source, reader->anchors[index].node->place, "that begins here");
    } else {
        const struct anchor *anchor = &reader->anchors[index];
        if (anchor->visits > reader->limits->alias_visits - reader->alias_visits) {
            return pn_diag_error(
                reader->diags, reader->source, place,
                "the YAML aliases of the file repeat more than %zu texts, lists and mappings, the limit; "
                "take some out",
                reader->limits->alias_visits);
        }
        reader->alias_visits += anchor->visits;
        *node = *anchor->node;
        node->place = place;
        node->alias = true;
        node->next = NULL;
        node->value = NULL;
        place_node(reader, node);
        count_visits(reader, anchor->visits);
        return true;
    }
    node->faulty = true;
    node->text = "";
    place_node(reader, node);
    count_visits(reader, 1);
    return true;
}

/* Takes in one event; false when there is nothing more to be had. */
static bool take_event(struct reader *reader, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (reader->documents++ != 0) {
            return pn_diag_error(reader->diags, reader->source, pn_yaml_place(event->start_mark),
                                 "a second document begins here, and a file holds one; take out the '---'");
        }
        return true;
    case YAML_SCALAR_EVENT:
        return read_scalar(reader, event);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        return open_collection(reader, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_collection(reader, event);
        return true;
    case YAML_ALIAS_EVENT:
        return read_alias(reader, event);
    case YAML_STREAM_END_EVENT:
        return false;
    default:
        return true;
    }
}

static void read_events(struct reader *reader)
{
    for (bool more = true; more;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&reader->parser, &event)) {
            if (reader->parser.error == YAML_MEMORY_ERROR) {
                pn_panic("out of memory");
            }
            pn_yaml_report_syntax(&reader->parser, &reader->input, reader->source, reader->diags);
            /* An error after the end of the tree (as in a second document) leaves it whole. */
            return;
        }
        more = take_event(reader, &event);
        yaml_event_delete(&event);
    }
}

bool pn_yaml_parse(struct pn_arena *nodes, struct pn_arena *texts, const struct pn_source *source,
                   const struct pn_yaml_limits *limits, const struct pn_node **ret_root, struct pn_diags *diags)
{
    size_t problems_before = pn_diags_count(diags);
    if (source->length > limits->bytes) {
        report_bytes(source, limits->bytes, diags);
        return false;
    }
    struct reader reader = {.source = source, .limits = limits, .diags = diags, .nodes = nodes, .texts = texts};
    if (!pn_yaml_check_input(nodes, source, &reader.input, diags)) {
        return false;
    }
    reader.cursor = (struct pn_yaml_cursor){.input = &reader.input};
    reader.frames = PN_NEW_ARRAY(nodes, struct frame, limits->depth);
    reader.shared_key_copies = PN_NEW_ARRAY(nodes, char *, MOST_SHARED_KEYS);
    pn_names_init(&reader.shared_keys, nodes, 0);
    pn_names_init(&reader.anchor_names, nodes, 0);
    if (!yaml_parser_initialize(&reader.parser)) {
        pn_panic("out of memory");
    }
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const yaml_char_t *)reader.input.text, reader.input.length);
    read_events(&reader);
    yaml_parser_delete(&reader.parser);

    bool whole = reader.root != NULL && reader.depth == 0;
    bool fine = pn_diags_count(diags) == problems_before;
    if (fine && (!whole || (pn_node_is_null(reader.root) && reader.root->text[0] == '\0'))) {
        struct pn_place start = {1, 1};
        return pn_diag_error(diags, source, start, "the file is empty");
    }
    if (whole) {
        *ret_root = reader.root;
    }
    return fine;
}

const struct pn_node *pn_node_get(const struct pn_node *mapping, const char *key)
{
    const struct pn_node *child = mapping->kind == PN_NODE_MAPPING ? mapping->first : NULL;
    for (; child != NULL; child = child->next) {
        if (strcmp(child->text, key) == 0) {
            return child->value;
        }
    }
    return NULL;
}

bool pn_node_is_null(const struct pn_node *node)
{
    static const char *const words[] = {"", "~", "null", "Null", "NULL"};
    if (node->kind != PN_NODE_SCALAR || node->quoted || node->faulty) {
        return false;
    }
    char first = node->text[0];
    if (first != '\0' && first != '~' && first != 'n' && first != 'N') {
        return false; /* as nearly all are */
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(node->text, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

const char *pn_node_quote(struct pn_arena *arena, const char *text)
{
    size_t length = strlen(text);
    /* No text of so few bytes is wider, and most are no longer. */
    if (length <= QUOTED_COLUMNS) {
        return text;
    }
    size_t shown = pn_text_clip(text, length, QUOTED_COLUMNS);
    return shown == length ? text : pn_arena_printf(arena, "%.*s...", (int)shown, text);
}

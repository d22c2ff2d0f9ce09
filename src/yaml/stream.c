/*
 * Reading a file in pieces, entry by entry: for files in which all is well.
 */
#include "tree.h"

#include "phasenav/base/panic.h"

#include <string.h>

enum {
    /* Lists within one another of which entries can be handed over. */
    MOST_STEPS = 4,
    LONGEST_CHARACTER = 4,
    /* Has a whole character, also behind a byte-order mark. */
    SHORTEST_PIECE = 8,
};

struct stream {
    const struct pn_yaml_bytes *bytes;
    size_t bytes_left; /* of the limit */
    bool has_begun;
    bool has_ended;
    char begun[LONGEST_CHARACTER]; /* the start of a character whose rest is in the next piece */
    size_t begun_length;

    struct pn_yaml_tree tree;
    struct pn_arena *long_lived; /* for nodes that stay */
    const struct pn_yaml_taker *taker;
    struct pn_arena entry;      /* for those of the entry that is being read */
    unsigned entry_depth;       /* of its list, counted from 1; 0: there is none */
    struct pn_node *entry_last; /* what stood before it in its list */
    struct pn_yaml_step path[MOST_STEPS];
    size_t path_length;
};

/* Bytes at the end of a piece that are the start of a character, as far as its first byte tells. */
static size_t open_end(const char *piece, size_t length)
{
    for (size_t back = 1; back < LONGEST_CHARACTER && back <= length; back++) {
        unsigned char byte = (unsigned char)piece[length - back];
        if (byte >= 0xc0) {
            size_t whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return back < whole ? back : 0;
        }
        if (byte < 0x80) {
            return 0;
        }
    }
    return 0;
}

/* Adds bytes to a piece until it is long enough, or has all there are. */
static bool fill_piece(struct stream *stream, char *piece, size_t size, size_t *length)
{
    while (*length < SHORTEST_PIECE && !stream->has_ended) {
        size_t got;
        if (!stream->bytes->read(stream->bytes->context, piece + *length, size - *length, &got) ||
            got > stream->bytes_left) {
            return false;
        }
        stream->bytes_left -= got;
        stream->has_ended = got == 0;
        *length += got;
    }
    return true;
}

/* A piece with whole characters for libyaml, in its buffer. Returns 0 where reading on is useless. */
static int read_piece(void *context, unsigned char *buffer, size_t size, size_t *ret_length)
{
    static const char byte_order_mark[] = "\xef\xbb\xbf";
    struct stream *stream = context;
    char *piece = (char *)buffer;
    size_t length = stream->begun_length;
    memcpy(piece, stream->begun, length);
    if (size <= SHORTEST_PIECE || !fill_piece(stream, piece, size, &length)) {
        return 0;
    }
    if (!stream->has_begun && length >= 3 && memcmp(piece, byte_order_mark, 3) == 0) {
        length -= 3;
        memmove(piece, piece + 3, length);
    }
    stream->has_begun = true;
    /* At the end no rest will come, and it is no text. */
    stream->begun_length = stream->has_ended ? 0 : open_end(piece, length);
    length -= stream->begun_length;
    memcpy(stream->begun, piece + length, stream->begun_length);
    *ret_length = length;
    return pn_yaml_piece_is_fine(piece, length);
}

/* A mapping begins. It is an entry that the taker wants; `path` leads to it then. */
static bool begins_entry(struct stream *stream)
{
    const struct pn_yaml_tree *tree = &stream->tree;
    size_t length = tree->depth / 2;
    if (stream->entry_depth != 0 || tree->depth % 2 != 0 || length == 0 || length > MOST_STEPS) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        const struct pn_yaml_frame *outer = &tree->frames[2 * i];
        const struct pn_yaml_frame *list = outer + 1;
        if (outer->node->kind != PN_NODE_MAPPING || outer->last == NULL || list->node->kind != PN_NODE_SEQUENCE) {
            return false;
        }
        /* The entries of the outer lists are in them already. */
        uint32_t entry = i + 1 < length ? list->node->count - 1 : list->node->count;
        stream->path[i] = (struct pn_yaml_step){.key = outer->last->text, .entry = entry};
    }
    stream->path_length = length;
    return stream->taker->wants(stream->taker->context, stream->path, length);
}

static void begin_entry(struct stream *stream)
{
    struct pn_yaml_tree *tree = &stream->tree;
    stream->entry_depth = tree->depth;
    stream->entry_last = tree->frames[tree->depth - 1].last;
    tree->nodes = &stream->entry;
}

/* The entry is complete: only that there was one stays. */
static bool hand_over(struct stream *stream)
{
    struct pn_yaml_frame *list = &stream->tree.frames[stream->entry_depth - 1];
    const struct pn_node *entry = list->last;
    bool goes_on = stream->taker->take(stream->taker->context, stream->path, stream->path_length, entry);
    list->last = stream->entry_last;
    if (list->last == NULL) {
        list->node->first = NULL;
    } else {
        list->last->next = NULL;
    }
    stream->tree.nodes = stream->long_lived;
    pn_arena_reset(&stream->entry);
    stream->entry_depth = 0;
    return goes_on;
}

static bool has_anchor(const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor != NULL;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor != NULL;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor != NULL;
    default:
        return false;
    }
}

/* Takes in one event, if all is well with it. */
static bool take_event(struct stream *stream, const yaml_event_t *event)
{
    struct pn_yaml_tree *tree = &stream->tree;
    if (has_anchor(event)) {
        return false;
    }
    if (event->type == YAML_MAPPING_START_EVENT && begins_entry(stream)) {
        begin_entry(stream);
    }
    bool is_end = event->type == YAML_STREAM_END_EVENT;
    if ((!pn_yaml_tree_take(tree, event) && !is_end) || pn_diags_count(tree->diags) != 0) {
        return false;
    }
    bool entry_ends = stream->entry_depth != 0 && tree->depth == stream->entry_depth;
    return !entry_ends || hand_over(stream);
}

/* Takes in all events. */
static bool read_events(struct stream *stream, yaml_parser_t *parser)
{
    yaml_event_type_t type = YAML_NO_EVENT;
    while (type != YAML_STREAM_END_EVENT) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) {
            if (parser->error == YAML_MEMORY_ERROR) {
                pn_panic("out of memory");
            }
            return false;
        }
        type = event.type;
        bool taken = take_event(stream, &event);
        yaml_event_delete(&event);
        if (!taken) {
            return false;
        }
    }
    return true;
}

bool pn_yaml_stream(struct pn_arena *nodes, struct pn_arena *texts, const struct pn_yaml_bytes *bytes,
                    const struct pn_yaml_limits *limits, const struct pn_yaml_taker *taker,
                    const struct pn_node **ret_root)
{
    /* What the tree has to say is only counted; a place in a text that is gone could not be shown. */
    static const struct pn_source nowhere = {.name = "", .text = "", .length = 0};
    static const struct pn_yaml_input no_text = {.text = "", .length = 0};
    struct pn_diags *unsaid = pn_diags_new(NULL);
    struct stream stream = {.bytes = bytes, .bytes_left = limits->bytes, .long_lived = nodes, .taker = taker};
    pn_yaml_tree_init(&stream.tree, nodes, texts, &nowhere, &no_text, limits, unsaid);
    pn_arena_init(&stream.entry);
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        pn_panic("out of memory");
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input(&parser, read_piece, &stream);
    bool fine = read_events(&stream, &parser) && pn_yaml_tree_is_whole(&stream.tree);
    yaml_parser_delete(&parser);
    pn_arena_finish(&stream.entry);
    pn_diags_free(unsaid);
    if (fine) {
        *ret_root = stream.tree.root;
    }
    return fine;
}

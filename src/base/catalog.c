/*
 * Messages from gettext's .mo files (the format is in the gettext manual, "The Format of GNU MO Files").
 *
 * The file's own sorted table is searched, so opening a catalogue costs one pass over it and no memory. Its hash table
 * is not used: a binary search over some hundred messages is as fast.
 */
#include "catalog_private.h"

#include "phasenav/base/arena.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* What src/base/CMakeLists.txt puts into the binary. */
extern const unsigned char pn_embedded_catalog_de[];
extern const size_t pn_embedded_catalog_de_size;

static const struct {
    const char *language;
    const unsigned char *bytes;
    const size_t *size;
} embedded[] = {
    {"de", pn_embedded_catalog_de, &pn_embedded_catalog_de_size},
};

const char *const pn_catalog_languages[] = {"en", "de", NULL};

/* One for 1, one for all else: what English and German need. A test holds the catalogues' headers to it. */
enum { PLURAL_FORMS = 2 };

struct forms {
    const char *form[PLURAL_FORMS]; /* NULL: the catalogue does not have it */
};

/* Byte offsets in the file. */
enum { MO_REVISION = 4, MO_COUNT = 8, MO_ORIGINALS = 12, MO_TRANSLATIONS = 16, MO_HEADER_SIZE = 28 };

/* A table of `count` texts, each as two words: length, offset. */
enum { MO_ENTRY_SIZE = 8 };

struct pn_catalog {
    struct pn_arena arena; /* holds this object and `fitted` */
    const char *language;
    const unsigned char *bytes; /* the .mo file; NULL: English */
    size_t size;
    bool big_endian;
    uint32_t count;
    uint32_t originals; /* where the tables begin */
    uint32_t translations;
    const struct forms *fitted; /* of each message, where the character set asks for it; else NULL */
};

static uint32_t word_at(const struct pn_catalog *catalog, size_t offset)
{
    const unsigned char *bytes = catalog->bytes + offset;
    if (catalog->big_endian) {
        return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
    }
    return (uint32_t)bytes[3] << 24 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[1] << 8 | bytes[0];
}

/* The text that a table has at `index`; the file was checked before. *ret_length counts the NULs within. */
static const char *text_at(const struct pn_catalog *catalog, uint32_t table, uint32_t index, size_t *ret_length)
{
    size_t entry = table + (size_t)index * MO_ENTRY_SIZE;
    *ret_length = word_at(catalog, entry);
    return (const char *)catalog->bytes + word_at(catalog, entry + 4);
}

static const char *original_at(const struct pn_catalog *catalog, uint32_t index)
{
    size_t length;
    return text_at(catalog, catalog->originals, index, &length);
}

static bool table_is_sound(const struct pn_catalog *catalog, uint32_t table)
{
    if (table > catalog->size || catalog->count > (catalog->size - table) / MO_ENTRY_SIZE) {
        return false;
    }
    for (uint32_t i = 0; i < catalog->count; i++) {
        size_t entry = table + (size_t)i * MO_ENTRY_SIZE;
        size_t length = word_at(catalog, entry);
        size_t offset = word_at(catalog, entry + 4);
        if (offset >= catalog->size || length >= catalog->size - offset || catalog->bytes[offset + length] != '\0') {
            return false;
        }
    }
    return true;
}

static bool is_sorted(const struct pn_catalog *catalog)
{
    for (uint32_t i = 1; i < catalog->count; i++) {
        if (strcmp(original_at(catalog, i - 1), original_at(catalog, i)) >= 0) {
            return false;
        }
    }
    return true;
}

/* Reads the file's header into the catalogue, and makes sure that nothing it says leads out of it. */
static bool open_file(struct pn_catalog *catalog)
{
    static const unsigned char magic[] = {0x95, 0x04, 0x12, 0xde};
    if (catalog->size < MO_HEADER_SIZE) {
        return false;
    }
    catalog->big_endian = memcmp(catalog->bytes, magic, sizeof magic) == 0;
    if (word_at(catalog, 0) != 0x950412deU || word_at(catalog, MO_REVISION) >> 16 > 1) {
        return false;
    }
    catalog->count = word_at(catalog, MO_COUNT);
    catalog->originals = word_at(catalog, MO_ORIGINALS);
    catalog->translations = word_at(catalog, MO_TRANSLATIONS);
    return table_is_sound(catalog, catalog->originals) && table_is_sound(catalog, catalog->translations) &&
           is_sorted(catalog);
}

static struct forms read_forms(const struct pn_catalog *catalog, uint32_t index)
{
    struct forms forms = {{NULL}};
    size_t length;
    const char *text = text_at(catalog, catalog->translations, index, &length);
    const char *end = text + length;
    for (size_t i = 0; i < PLURAL_FORMS && text < end; i++) {
        size_t form_length = strlen(text);
        forms.form[i] = form_length != 0 ? text : NULL;
        text += form_length + 1;
    }
    return forms;
}

static const struct forms *fit_all(struct pn_catalog *catalog, struct pn_charset *charset)
{
    struct forms *fitted = PN_NEW_ARRAY(&catalog->arena, struct forms, catalog->count);
    for (uint32_t i = 0; i < catalog->count; i++) {
        fitted[i] = read_forms(catalog, i);
        for (size_t form = 0; form < PLURAL_FORMS; form++) {
            if (fitted[i].form[form] != NULL) {
                fitted[i].form[form] = pn_charset_fit(charset, &catalog->arena, fitted[i].form[form]);
            }
        }
    }
    return fitted;
}

static struct pn_catalog *new_catalog(const char *language)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_catalog *catalog = PN_NEW(&arena, struct pn_catalog);
    catalog->arena = arena;
    catalog->language = language;
    return catalog;
}

struct pn_catalog *pn_catalog_new_from_mo(const char *language, const unsigned char *bytes, size_t size,
                                          struct pn_charset *charset)
{
    struct pn_catalog *catalog = new_catalog(language);
    catalog->bytes = bytes;
    catalog->size = size;
    if (!open_file(catalog)) {
        pn_catalog_free(catalog);
        return NULL;
    }
    if (charset != NULL && !pn_charset_is_unicode(charset)) {
        catalog->fitted = fit_all(catalog, charset);
    }
    return catalog;
}

/* `wanted` is this language, in a region or an encoding perhaps. */
static bool is_language(const char *wanted, const char *language)
{
    for (; *language != '\0'; wanted++, language++) {
        if (tolower((unsigned char)*wanted) != *language) {
            return false;
        }
    }
    return *wanted == '\0' || strchr("_-.@", *wanted) != NULL;
}

struct pn_catalog *pn_catalog_new(const char *language, struct pn_charset *charset)
{
    for (size_t i = 0; language != NULL && i < sizeof embedded / sizeof *embedded; i++) {
        if (is_language(language, embedded[i].language)) {
            struct pn_catalog *catalog =
                pn_catalog_new_from_mo(embedded[i].language, embedded[i].bytes, *embedded[i].size, charset);
            return catalog != NULL ? catalog : new_catalog(pn_catalog_languages[0]);
        }
    }
    return new_catalog(pn_catalog_languages[0]);
}

void pn_catalog_free(struct pn_catalog *catalog)
{
    if (catalog != NULL) {
        struct pn_arena arena = catalog->arena; /* it holds `catalog` itself */
        pn_arena_finish(&arena);
    }
}

const char *pn_catalog_language(const struct pn_catalog *catalog)
{
    return catalog->language;
}

/* strcmp() of "context\004message" with an original, without putting the two together. `context` may be NULL. */
static int compare_key(const char *context, const char *message, const char *original)
{
    enum { CONTEXT_END = '\004' };
    if (context != NULL) {
        size_t length = strlen(context);
        int order = strncmp(context, original, length);
        if (order != 0) {
            return order;
        }
        unsigned char next = (unsigned char)original[length];
        if (next != CONTEXT_END) {
            return CONTEXT_END < next ? -1 : 1;
        }
        original += length + 1;
    }
    return strcmp(message, original);
}

static struct forms find(const struct pn_catalog *catalog, const char *context, const char *message)
{
    uint32_t low = 0;
    uint32_t high = catalog != NULL && catalog->bytes != NULL ? catalog->count : 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = compare_key(context, message, original_at(catalog, middle));
        if (order == 0) {
            return catalog->fitted != NULL ? catalog->fitted[middle] : read_forms(catalog, middle);
        }
        if (order > 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return (struct forms){{NULL}};
}

const char *pn_tr(const struct pn_catalog *catalog, const char *message)
{
    if (*message == '\0') {
        return message; /* gettext keeps the header under it */
    }
    const char *translation = find(catalog, NULL, message).form[0];
    return translation != NULL ? translation : message;
}

const char *pn_trn(const struct pn_catalog *catalog, const char *singular, const char *plural, unsigned long count)
{
    size_t form = count == 1 ? 0 : 1;
    const char *translation = find(catalog, NULL, singular).form[form];
    if (translation != NULL) {
        return translation;
    }
    return form == 0 ? singular : plural;
}

const char *pn_trc(const struct pn_catalog *catalog, const char *context, const char *message)
{
    const char *translation = find(catalog, context, message).form[0];
    return translation != NULL ? translation : message;
}

const char *pn_catalog_header(const struct pn_catalog *catalog)
{
    const char *header = find(catalog, NULL, "").form[0];
    return header != NULL ? header : "";
}

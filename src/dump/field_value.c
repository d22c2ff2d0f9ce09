// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "field_value.h"

#include "phasenav/roadmap/words.h"

bool pn_field_is_list(const struct pn_field *field)
{
    return field->type == PN_FIELD_TEXTS || field->type == PN_FIELD_REFERENCES;
}

static const void *member(const struct pn_field *field, const struct pn_field_source *source)
{
    return (const char *)source->record + field->offset;
}

/* What the field has if it is no list; NULL where the file says nothing. */
static const char *single_value(const struct pn_field *field, const struct pn_field_source *source)
{
    const void *at = member(field, source);
    switch (field->type) {
    case PN_FIELD_ID:
    case PN_FIELD_URL:
    case PN_FIELD_DAY:
    case PN_FIELD_LANGUAGE:
        return *(const char *const *)at;
    case PN_FIELD_TEXT:
    case PN_FIELD_QUESTIONS:
        return pn_text_in(*(const struct pn_text *)at, source->language);
    case PN_FIELD_COLOR:
        return pn_color_word(*(const enum pn_color *)at);
    case PN_FIELD_ORIGIN:
        return pn_origin_word(*(const enum pn_origin *)at);
    case PN_FIELD_PRIORITY:
        return pn_priority_word(*(const enum pn_priority *)at);
    case PN_FIELD_LINK_KIND:
        return pn_link_kind_word(*(const enum pn_link_kind *)at);
    case PN_FIELD_REFERENCE: {
        uint32_t index = *(const uint32_t *)at;
        if (field->detail == PN_TARGET_SOURCE) {
            return index != PN_NO_SOURCE ? source->roadmap->sources[index].id : NULL;
        }
        return source->roadmap->phases[index].item.id;
    }
    default:
        return NULL;
    }
}

uint32_t pn_field_count(const struct pn_field *field, const struct pn_field_source *source)
{
    if (field->offset == PN_FIELD_NOWHERE) {
        return 0;
    }
    if (field->type == PN_FIELD_TEXTS) {
        return ((const struct pn_texts *)member(field, source))->count;
    }
    if (field->type != PN_FIELD_REFERENCES) {
        return single_value(field, source) != NULL ? 1 : 0;
    }
    bool is_items = field->detail == PN_TARGET_MILESTONE || field->detail == PN_TARGET_ITEM;
    return is_items ? ((const struct pn_items *)member(field, source))->count
                    : ((const struct pn_indices *)member(field, source))->count;
}

static const char *reference(const struct pn_field *field, const struct pn_field_source *source, uint32_t i)
{
    const struct pn_roadmap *roadmap = source->roadmap;
    if (field->detail == PN_TARGET_MILESTONE || field->detail == PN_TARGET_ITEM) {
        return pn_roadmap_item(roadmap, ((const struct pn_items *)member(field, source))->at[i])->id;
    }
    uint32_t index = ((const struct pn_indices *)member(field, source))->at[i];
    switch (field->detail) {
    case PN_TARGET_WORKSTREAM:
        return roadmap->workstreams[index].id;
    case PN_TARGET_STAKEHOLDER:
        return roadmap->stakeholders[index].id;
    case PN_TARGET_SOURCE:
        return roadmap->sources[index].id;
    default:
        return roadmap->phases[index].item.id;
    }
}

const char *pn_field_value(const struct pn_field *field, const struct pn_field_source *source, uint32_t i)
{
    if (field->type == PN_FIELD_TEXTS) {
        return pn_text_in(((const struct pn_texts *)member(field, source))->at[i], source->language);
    }
    return field->type == PN_FIELD_REFERENCES ? reference(field, source, i) : single_value(field, source);
}

/*
 * The list shown last, kept from one key press to the next: what it consists of depends on much, but not on where its
 * cursor stands, and of a phase with thousands of milestones it is nearly all of the work.
 */
#ifndef PHASENAV_NAV_LIST_CACHE_H
#define PHASENAV_NAV_LIST_CACHE_H

struct pn_list_cache;

struct pn_list_cache *pn_list_cache_new(void);
void pn_list_cache_free(struct pn_list_cache *cache);

/* To be called when something has changed that lists show and that neither the state of navigation nor the fields of
 * its context tell apart, or when a catalogue or a roadmap is freed. NULL is fine. */
void pn_list_cache_forget(struct pn_list_cache *cache);

#endif

// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Who may do what with a file, carried over to another one.
 */
#ifndef PHASENAV_PROJECT_ATTRIBUTES_H
#define PHASENAV_PROJECT_ATTRIBUTES_H

/*
 * Gives the open file `to` the owner, the group, the mode and all extended attributes of the open file `from`, access
 * control lists among them, and takes from it what `from` does not have (a list that its folder gives to new files).
 * Returns 0, or an errno where the two would differ in the end: then somebody could do with the one what they cannot do
 * with the other.
 */
int pn_attributes_take_over(int to, int from);

/* The same without the owner, where those who share `from` do so as its group or as all others: each of them, its owner
 * among them, may then do the same with both. EPERM where it is shared in another way. */
int pn_attributes_share(int to, int from);

#endif

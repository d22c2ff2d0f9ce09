// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "file_system.h"

#include <stddef.h>

/* Numbers, as the kernel's header of them (linux/magic.h) has only some. Not here, on purpose: NFS, SMB, 9p, FUSE
 * (sshfs, and the folders that virtual machines share), Ceph, AFS, Coda, Lustre, and GFS2 and OCFS2, whose disks
 * several computers write to. */
static const uint32_t telling[] = {
    0xEF53,     /* ext2, ext3, ext4 */
    0x58465342, /* XFS */
    0x9123683E, /* Btrfs */
    0xCA451A4E, /* bcachefs */
    0x2FC12FC1, /* ZFS */
    0xF2F52010, /* F2FS */
    0x3153464A, /* JFS */
    0x52654973, /* ReiserFS */
    0x3434,     /* NILFS */
    0x24051905, /* UBIFS */
    0x72B6,     /* JFFS2 */
    0x01021994, /* tmpfs */
    0x858458F6, /* ramfs */
    0x794C7630, /* overlayfs */
    0x61756673, /* aufs */
    0xF15F,     /* eCryptfs */
    0x4D44,     /* FAT */
    0x2011BAB0, /* exFAT */
    0x7366746E, /* NTFS, by the kernel's ntfs3; ntfs-3g is FUSE */
    0x4244,     /* HFS */
    0x482B,     /* HFS+ */
    0x15013346, /* UDF */
    0x9660,     /* ISO 9660 */
    0x73717368, /* Squashfs */
    0xE0F5E1E2, /* EROFS */
};

bool pn_file_system_tells(uint32_t type)
{
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
        if (telling[i] == type) {
            return true;
        }
    }
    return false;
}

# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# The package once more, of what cpack has staged for it, because something of whoever builds is left in cpack's own: the owner in an
# archive, and the permissions that new files get (umask).
set(staged "${CPACK_TEMPORARY_INSTALL_DIRECTORY}")
file(CHMOD "${staged}" PERMISSIONS ${CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
if(CPACK_GENERATOR STREQUAL "DEB")
  # The package's control files lie beside what is packed.
  file(MAKE_DIRECTORY "${staged}/DEBIAN")
  file(RENAME "${staged}/control" "${staged}/DEBIAN/control")
  file(RENAME "${staged}/md5sums" "${staged}/DEBIAN/md5sums")
  file(GLOB parts "${staged}/*.tar.*")
  file(REMOVE ${parts} "${staged}/debian-binary")
  file(CHMOD "${staged}/DEBIAN" PERMISSIONS ${CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
  file(CHMOD "${staged}/DEBIAN/control" "${staged}/DEBIAN/md5sums"
      PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  # dpkg-deb makes times earlier, but not later.
  execute_process(COMMAND find "${staged}" -exec touch --date "@$ENV{SOURCE_DATE_EPOCH}" {} +
      COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{DPKG_DEB_THREADS_MAX} 1) # as many blocks on every machine
  execute_process(
      COMMAND dpkg-deb --root-owner-group -Z${CPACK_DEBIAN_COMPRESSION_TYPE} --build "${staged}" "${CPACK_PACKAGE_FILES}"
      OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  return()
endif()

# The tar of other systems than GNU's lacks these options; there the archive stays as it is, right but for the owner.
execute_process(COMMAND tar --version OUTPUT_VARIABLE tar ERROR_QUIET)
if(tar MATCHES "GNU tar")
  cmake_path(GET staged FILENAME name)
  execute_process(
      COMMAND tar --create --format=ustar --sort=name --owner=0 --group=0 --numeric-owner
          "--mtime=@$ENV{SOURCE_DATE_EPOCH}" --directory "${staged}/.." "${name}"
      COMMAND gzip -9n
      OUTPUT_FILE "${CPACK_PACKAGE_FILES}" COMMAND_ERROR_IS_FATAL ANY)
endif()

# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# data/NEWS, read: each entry begins with a line `phasenav VERSION (YEAR-MONTH-DAY)`, the newest first.

# pn_seconds(DATE SECONDS): from 1970 to that day, by the Gregorian calendar, in years that begin in March.
function(pn_seconds date seconds)
  string(REGEX MATCH "^([0-9]+)-0?([0-9]+)-0?([0-9]+)$" date "${date}")
  set(month ${CMAKE_MATCH_2})
  math(EXPR year "${CMAKE_MATCH_1} - (14 - ${month}) / 12")
  math(EXPR result "86400 * (365 * ${year} + ${year} / 4 - ${year} / 100 + ${year} / 400
      + (153 * ((${month} + 9) % 12) + 2) / 5 + ${CMAKE_MATCH_3} - 1 - 719468)")
  set(${seconds} ${result} PARENT_SCOPE)
endfunction()

# pn_news_take(VERSION DATE BODY REST): takes the first entry off REST; an empty VERSION says that there is none.
function(pn_news_take version date body rest)
  set(${version} "" PARENT_SCOPE)
  if("${${rest}}" MATCHES "^phasenav ([0-9.]+) \\(([0-9]+-[0-9]+-[0-9]+)\\)\n(.*)$")
    set(${version} ${CMAKE_MATCH_1} PARENT_SCOPE)
    set(${date} ${CMAKE_MATCH_2} PARENT_SCOPE)
    set(after "${CMAKE_MATCH_3}")
    string(FIND "${after}" "\nphasenav " next)
    string(SUBSTRING "${after}" 0 ${next} text)
    string(REGEX REPLACE "\n+$" "" text "${text}")
    set(${body} "${text}" PARENT_SCOPE)
    if(next EQUAL -1)
      set(${rest} "" PARENT_SCOPE)
    else()
      math(EXPR next "${next} + 1")
      string(SUBSTRING "${after}" ${next} -1 after)
      set(${rest} "${after}" PARENT_SCOPE)
    endif()
  endif()
endfunction()

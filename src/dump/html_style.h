// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How a page looks: on a screen by day and by night, and on A4 with the margins of a German letter.
 */
#ifndef PHASENAV_DUMP_HTML_STYLE_H
#define PHASENAV_DUMP_HTML_STYLE_H

static const char pn_html_style[] =
    ":root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#767676;--link:#0b4f9e;--gap:#fff3b0}\n"
    "@media "
    "(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#161616;--line:#8f8f8f;--link:#9cc4ff;--gap:#4d4200}}\n"
    "body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Arial,'Liberation "
    "Sans',Helvetica,sans-serif}\n"
    "main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem;overflow-wrap:break-word}\n"
    "h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}\n"
    "h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}\n"
    "h3,h4,h5,h6{font-size:1.05rem;margin:1.5rem 0 .25rem}\n"
    "p{margin:.5rem 0}\n"
    "p.group{margin-bottom:0;font-weight:bold}\n"
    "ul{margin:.25rem 0 .75rem;padding-left:1.25rem}\n"
    "dl{display:grid;grid-template-columns:fit-content(14rem) 1fr;gap:.2rem 1rem;margin:.5rem 0}\n"
    "dt{font-weight:bold}\n"
    "dd{margin:0;min-width:0}\n"
    "dd ul{margin:0}\n"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0}\n"
    "th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}\n"
    "tbody th{font-weight:normal}td:first-child{white-space:nowrap}\n"
    "a{color:var(--link)}\n"
    "mark{background:var(--gap);color:inherit;padding:0 .15em}\n"
    "@media (max-width:36rem){dl{display:block}dd{margin-bottom:.5rem}}\n"
    "@page{size:A4;margin:18mm 20mm 18mm 25mm;@bottom-right{content:counter(page) ' / ' counter(pages)}}\n"
    "@media print{\n"
    ":root{color-scheme:light;--ink:#000;--paper:#fff;--line:#555;--link:#000;--gap:#fff}\n"
    "body{font-size:10pt;line-height:1.3}\n"
    "h1{font-size:15pt}h2{font-size:11.5pt;margin:.9rem 0 .25rem}\n"
    "p,dl,table{margin:.25rem 0}ul{margin:.1rem 0 .35rem}dl{gap:0 1rem}th,td{padding-top:.1rem;padding-bottom:.1rem}\n"
    "main{max-width:none;padding:0}\n"
    "h1,h2,h3,h4,h5,h6,p.group{break-after:avoid}\n"
    "li,tr,dt,dd{break-inside:avoid}\n"
    "thead{display:table-header-group}\n"
    "p{orphans:3;widows:3}\n"
    "mark{border:1px dashed #000}\n"
    "a{text-decoration:none}\n"
    "}\n";

#endif

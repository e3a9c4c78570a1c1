/** Everything before the document. `words`: the control words of its formulas, each of which gets a stand-in where no package knows it. */
export function texPreamble(words: readonly string[]): string {
  const standIns = words.map((word) => `\\ifdefined${word}\\else\\def${word}{\\mathrm{${word.slice(1)}}}\\fi`);
  return [preamble, ...standIns].join('\n');
}

const preamble = String.raw`% A report of runfolio. Compile with pdflatex, xelatex or lualatex, twice where it has a table of contents or links within it.
% All packages are part of TeX Live (texlive-latex-recommended, texlive-latex-extra). Signs that the fonts lack are left out by xelatex
% and lualatex, which name them in the log, and are a box with pdflatex: with the former two, \setmainfont{...} chooses a font that has them.
\documentclass[11pt,a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
  \usepackage{lmodern}
  % A sign that no font is known for is a box in place of an error.
  \makeatletter
  \def\UTFviii@undefined@err#1{\ensuremath{\square}}
  \makeatother
\else
  \usepackage{fontspec}
\fi
\usepackage[margin=25mm]{geometry}
\usepackage{amsmath,amssymb,mathtools,mathrsfs,bm,cancel}
\usepackage{graphicx}
\usepackage{xcolor}
\usepackage{booktabs,longtable}
\usepackage{enumitem}
\usepackage[normalem]{ulem}
\usepackage[hypertexnames=false,colorlinks=true,allcolors=blue!50!black]{hyperref}
\graphicspath{{./}}
\setlength{\parindent}{0pt}
\setlength{\parskip}{6pt plus 2pt}
\setcounter{secnumdepth}{0}
\setlistdepth{64}
\renewlist{itemize}{itemize}{64}
\setlist[itemize]{label=\textbullet,leftmargin=1.6em,topsep=2pt,itemsep=1pt}
\renewlist{enumerate}{enumerate}{64}
\setlist[enumerate]{label=\arabic*.,leftmargin=2em,topsep=2pt,itemsep=1pt}
\emergencystretch=3em
\newsavebox{\rfbox}
% A table, made smaller where it is wider than the text.
\newcommand{\rftable}[1]{\par\medskip{\centering\sbox{\rfbox}{\small#1}%
  \ifdim\wd\rfbox>\linewidth\resizebox{\linewidth}{!}{\usebox{\rfbox}}\else\usebox{\rfbox}\fi\par}\medskip}
% Share of the width, file, caption.
\newcommand{\rffigure}[3]{\begin{minipage}[t]{#1\linewidth}\centering\vspace{4pt}%
  \includegraphics[width=\linewidth,height=0.8\textheight,keepaspectratio]{#2}\par{\small#3\par}\end{minipage}\hskip 0pt plus 1fil\allowbreak}
% What paper cannot show.
\newcommand{\rfnotetex}[1]{\par\textit{#1}\par}
\newcommand{\rfnote}[1]{\rfnotetex{#1}}
\newcommand{\rfruns}[1]{\par{\small Runs: #1\par}}
\newcommand{\rffold}[1]{\par\medskip\textbf{#1}\par}
\newcommand{\rfdivider}{\par\medskip{\centering\rule{0.4\linewidth}{0.4pt}\par}\medskip}
\newenvironment{rfquote}{\par\begingroup\advance\leftskip by 1.5em\itshape}{\par\endgroup}
\newenvironment{rfcallout}[1]{\par\medskip\begingroup\advance\leftskip by 1em\hrule\smallskip\textbf{#1}\par\nopagebreak}{\par\smallskip\hrule\endgroup\medskip}
\newenvironment{rfcode}{\par\medskip\begingroup\small\ttfamily\raggedright\parskip=0pt\advance\leftskip by 1em}{\par\endgroup\medskip}
\newcommand{\rfline}[1]{\leavevmode\strut#1\par}`;

/** Packages of hosts that snippets import and this repository has not installed. */
declare module 'next/dynamic';
declare module 'next/headers';
declare module 'vue';

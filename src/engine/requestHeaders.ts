/** Gives the headers that requests to a server need, such as a token; asked anew where they may have changed. */
export type RequestHeaders = () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;

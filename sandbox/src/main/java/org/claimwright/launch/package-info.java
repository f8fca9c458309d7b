/**
 * The commands on one machine behind the script {@code claimwright}: start and stop the database, the sandbox and the server, talk to the
 * server over its API, and print what became of the files. Start at {@link org.claimwright.launch.Main}. Knows the server only through its
 * processes and its API; must not know any class of the domain but {@code money}.
 */
package org.claimwright.launch;

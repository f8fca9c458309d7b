/**
 * Commands without a database or a server: {@code check}. Same reader, matcher and rules as the server.
 */
package org.claimwright.cli;

/**
 * Commands without a database or a server: {@code check}, {@code show}, {@code json}. Entry point: {@link org.claimwright.cli.Main}. Same reader, matcher and rules as the
 * server. Must not know of organisations, posting or anything that is kept.
 */
package org.claimwright.cli;

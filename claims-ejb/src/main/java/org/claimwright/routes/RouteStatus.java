package org.claimwright.routes;

/**
 * How a route does.
 *
 * @param status    UP, DOWN (see lastError), STANDBY (another node holds the lease) or STARTING
 * @param lastError in words, null when the last turn went well
 */
public record RouteStatus(String id, String status, String lastError) {
}

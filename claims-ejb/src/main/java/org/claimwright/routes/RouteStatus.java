package org.claimwright.routes;

/**
 * How a route does.
 *
 * @param status    UP, DOWN (see lastError), STANDBY (another node holds the lease) or STARTING
 * @param lastError in words, null when the last turn went well
 * @param failures  how often something failed there since this server started
 */
public record RouteStatus(String id, String status, String lastError, long failures) {

    RouteStatus now(String status, String lastError) {
        return new RouteStatus(id, status, lastError, failures + (lastError == null ? 0 : 1));
    }
}

/**
 * The one queue that staff empties ({@code WorkItem} on an opaque reference) and {@code todo}, the work that the system still has
 * to do itself. Must not know what its references mean.
 */
package org.claimwright.workqueue;

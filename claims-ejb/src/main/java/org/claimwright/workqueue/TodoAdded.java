package org.claimwright.workqueue;

/** There is something to do; wakes the worker once its transaction has committed. */
public record TodoAdded(String kind) {
}

package org.claimwright.workqueue;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The life of a work item: NEW, WORKING by an owner, PENDED until a day, DONE. One table says what may happen when. */
public enum ItemState {
    NEW, WORKING, PENDED, DONE;

    /** What a person does to an item. */
    public enum Event {
        ASSIGN, UNASSIGN, PEND, FINISH, REOPEN
    }

    private static final Map<ItemState, Map<Event, ItemState>> TABLE = new EnumMap<>(Map.of(
        NEW, ordered(Map.of(Event.ASSIGN, WORKING, Event.UNASSIGN, NEW, Event.PEND, PENDED, Event.FINISH, DONE)),
        WORKING, ordered(Map.of(Event.ASSIGN, WORKING, Event.UNASSIGN, NEW, Event.PEND, PENDED, Event.FINISH, DONE)),
        PENDED, ordered(Map.of(Event.ASSIGN, WORKING, Event.UNASSIGN, NEW, Event.PEND, PENDED, Event.FINISH, DONE)),
        DONE, ordered(Map.of(Event.REOPEN, WORKING))));

    private static Map<Event, ItemState> ordered(Map<Event, ItemState> row) {
        return new EnumMap<>(row);
    }

    /** @throws IllegalStateException when that cannot happen now; the message says what can */
    public ItemState apply(Event event) {
        ItemState next = TABLE.get(this).get(event);
        if (next == null) {
            throw new IllegalStateException("an item that is " + this + " cannot " + event + "; it can "
                + TABLE.get(this).keySet().stream().map(Event::name).collect(Collectors.joining(", ")));
        }
        return next;
    }
}

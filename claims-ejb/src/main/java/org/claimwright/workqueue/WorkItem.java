package org.claimwright.workqueue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * A piece of work, with what people change of it: opened by the system in sets ({@link WorkItems#openAll}), then owned, put aside, done and
 * opened again by people. {@link ItemState} says what may happen when; the version keeps two people from overwriting each other.
 */
@Entity
@Table(name = "work_item")
class WorkItem {

    @Id
    @Column(name = "item_id")
    private long itemId;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    /** Null = nobody. */
    @Column(name = "owner_id")
    private Integer ownerId;

    /** The day until which it is put aside; null = it is not. */
    @Column(name = "next_action_on")
    private LocalDate nextActionOn;

    @Version
    private int version;

    protected WorkItem() {
    }

    long itemId() {
        return itemId;
    }

    int version() {
        return version;
    }

    void assign(int owner) {
        become(ItemState.Event.ASSIGN, owner, null);
    }

    void unassign() {
        become(ItemState.Event.UNASSIGN, null, null);
    }

    void pend(LocalDate until) {
        become(ItemState.Event.PEND, ownerId, until);
    }

    void finish() {
        become(ItemState.Event.FINISH, ownerId, null);
    }

    void reopen() {
        become(ItemState.Event.REOPEN, ownerId, null);
    }

    private void become(ItemState.Event event, Integer owner, LocalDate nextAction) {
        state = state.apply(event);
        ownerId = owner;
        nextActionOn = nextAction;
    }
}

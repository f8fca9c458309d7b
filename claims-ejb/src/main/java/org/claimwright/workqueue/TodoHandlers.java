package org.claimwright.workqueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who does which kind of todo. */
@ApplicationScoped
public class TodoHandlers {

    private final Map<String, TodoHandler> byKind = new ConcurrentHashMap<>();

    @Inject
    @Any
    private Instance<TodoHandler> handlers;

    /** @throws IllegalStateException when nobody does this kind */
    TodoHandler of(String kind) {
        return byKind.computeIfAbsent(kind, this::find);
    }

    private TodoHandler find(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does the todo " + kind));
    }
}

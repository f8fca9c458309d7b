package org.claimwright.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.InterchangeWriter;
import org.claimwright.edi.OutgoingSegment;

/** The records of a guide that are read and written as they are declared. */
public final class DeclaredRecords implements TransactionRecords {

    private final List<Class<? extends Record>> units;
    private final Map<Class<?>, LoopPart> parts = new HashMap<>();
    /** Found once for all readers: a small message has no second segment of its kind. */
    private final Map<String, RecordReader.Route> routes = new ConcurrentHashMap<>();

    private DeclaredRecords(List<Class<? extends Record>> units) {
        this.units = units;
        for (Class<? extends Record> unit : units) {
            parts.put(unit, LoopPart.unit(unit));
        }
    }

    /**
     * @param units in the order in which they first come, each with its {@link Loop}
     * @throws IllegalStateException when a declaration makes no sense; the message says where
     */
    @SafeVarargs
    public static DeclaredRecords of(Class<? extends Record>... units) {
        return new DeclaredRecords(List.of(units));
    }

    @Override
    public List<Class<? extends Record>> units() {
        return units;
    }

    @Override
    public EdiListener reader(RecordListener listener) {
        return new RecordReader(units.stream().map(parts::get).toList(), routes, listener);
    }

    @Override
    public RecordWriter writer(InterchangeWriter out) {
        OutgoingSegment segment = new OutgoingSegment();
        return unit -> {
            LoopPart part = parts.get(unit.getClass());
            if (part == null) {
                throw new IllegalArgumentException(unit.getClass().getSimpleName() + " is no unit of the guide");
            }
            part.write(unit, segment, out);
        };
    }
}

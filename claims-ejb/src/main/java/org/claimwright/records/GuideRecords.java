package org.claimwright.records;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Which typed records belong to which guide. Each feature gives those of its guides from its package {@code x12}, as a service of this type. */
@FunctionalInterface
public interface GuideRecords {

    /**
     * The records of a guide.
     *
     * @param guide          its GS08, {@code 005010X222A1}
     * @param transactionSet its ST01, {@code 837}
     * @return empty for a guide that is another feature's
     */
    Optional<TransactionRecords> of(String guide, String transactionSet);

    /** Those of all features. */
    static GuideRecords ofAllFeatures() {
        List<GuideRecords> features = ServiceLoader.load(GuideRecords.class, GuideRecords.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
                .toList();
        return (guide, transactionSet) -> features.stream().flatMap(feature -> feature.of(guide, transactionSet).stream()).findFirst();
    }
}

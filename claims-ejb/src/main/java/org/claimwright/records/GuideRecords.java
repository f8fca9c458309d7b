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

    /** Those of all features, which are looked for once. */
    static GuideRecords ofAllFeatures() {
        return AllFeatures.RECORDS;
    }

    /** The features that are on the class path. */
    final class AllFeatures {

        private static final List<GuideRecords> FEATURES = ServiceLoader.load(GuideRecords.class, GuideRecords.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get).toList();
        private static final GuideRecords RECORDS = (guide, transactionSet) -> FEATURES.stream()
                .flatMap(feature -> feature.of(guide, transactionSet).stream()).findFirst();

        private AllFeatures() {
        }
    }
}

package org.claimwright.edi;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Which rules belong to which guide. Each feature gives those of its guides from its package {@code x12}, as a service of this type; the commands and
 * the server take them together, so that both say the same.
 */
@FunctionalInterface
public interface GuideRules {

    /** No rules: what the schema says is all that is checked. */
    GuideRules NONE = (guide, transactionSet) -> List.of();

    /**
     * The rules of a guide, in the order in which they run.
     *
     * @param guide          its GS08, {@code 005010X221A1}
     * @param transactionSet its ST01, {@code 835}
     * @return empty for a guide that is another feature's
     */
    List<GuideRule> of(String guide, String transactionSet);

    /** Those of all features. */
    static GuideRules ofAllFeatures() {
        List<GuideRules> features = ServiceLoader.load(GuideRules.class, GuideRules.class.getClassLoader()).stream().map(ServiceLoader.Provider::get).toList();
        return (guide, transactionSet) -> features.stream().flatMap(feature -> feature.of(guide, transactionSet).stream()).toList();
    }
}

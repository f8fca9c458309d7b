package org.claimwright.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Which rules an answer must keep towards the request that it answers. Each feature gives those of its guides from its package {@code x12}, as a service of this
 * type. They run only where the requests are at hand.
 */
public interface AnswerRules {

    /** Notes what an answer repeats of a passing segment of a request; it is shown every segment of every request, ST to SE. */
    void ask(TransactionHeader request, Segment segment, Asked asked);

    /**
     * The rules of a guide whose messages answer.
     *
     * @param guide          its GS08
     * @param transactionSet its ST01
     * @param asked          what the requests sent, all of it
     * @return empty for a guide that is another feature's, or that answers nothing
     */
    List<GuideRule> of(String guide, String transactionSet, Asked asked);

    /** Those of all features. */
    static List<AnswerRules> ofAllFeatures() {
        return ServiceLoader.load(AnswerRules.class, AnswerRules.class.getClassLoader()).stream().map(ServiceLoader.Provider::get).toList();
    }

    /** The rules of all features for messages, and for answers those towards their requests. */
    static GuideRules ofAllFeaturesAnd(Asked asked) {
        GuideRules alone = GuideRules.ofAllFeatures();
        List<AnswerRules> features = ofAllFeatures();
        return (guide, transactionSet) -> {
            List<GuideRule> all = new ArrayList<>(alone.of(guide, transactionSet));
            features.forEach(feature -> all.addAll(feature.of(guide, transactionSet, asked)));
            return all;
        };
    }
}

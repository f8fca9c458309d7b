package org.claimwright.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The kit for rules that go by loops: one transaction in a good envelope, read with its guide and the rules of all features. ST and SE are put around the
 * segments that are given.
 */
public final class GuideMessage {

    private static final Map<String, String> GROUPS = Map.of("270", "HS", "271", "HB", "276", "HR", "277", "HN", "835", "HP", "837", "HC", "999", "FA");

    private final String guide;
    private final String transactionSet;
    private final List<String> segments;

    private GuideMessage(String guide, String transactionSet, List<String> segments) {
        this.guide = guide;
        this.transactionSet = transactionSet;
        this.segments = segments;
    }

    /** @param segments without ST and SE, {@code *} between elements, {@code :} between components */
    public static GuideMessage of(String guide, String transactionSet, String... segments) {
        return new GuideMessage(guide, transactionSet, List.of(segments));
    }

    /** One where a segment stands differently. */
    public GuideMessage with(String segment, String... instead) {
        int at = segments.indexOf(segment);
        if (at < 0) {
            throw new AssertionError("no " + segment + " in " + segments);
        }
        List<String> changed = new ArrayList<>(segments);
        changed.remove(at);
        changed.addAll(at, List.of(instead));
        return new GuideMessage(guide, transactionSet, changed);
    }

    /** One where others stand behind a segment. */
    public GuideMessage behind(String segment, String... others) {
        List<String> both = new ArrayList<>(List.of(segment));
        both.addAll(List.of(others));
        return with(segment, both.toArray(String[]::new));
    }

    /** One without a segment. */
    public GuideMessage without(String segment) {
        return with(segment);
    }

    /** What the guide and its rules find, in order, as {@code ERROR rule SVC(4)03 IK403-8}; SNIP types 1 to 5. */
    public List<String> problems() {
        return problems(new EdiReader(GuideRules.ofAllFeatures()));
    }

    public List<String> problems(EdiReader reader) {
        return read(reader).stream().map(GuideMessage::inShort).toList();
    }

    /** As {@link #problems()}, with what was found and what was expected. */
    public List<String> problemsInWords() {
        return read(new EdiReader(GuideRules.ofAllFeatures())).stream().map(p -> inShort(p) + " " + p.found() + " | " + p.expected()).toList();
    }

    private static String inShort(EdiProblem problem) {
        return problem.severity() + " " + problem.rule() + " " + problem.segmentId() + "(" + problem.segment() + ")"
                + (problem.element() == null ? "" : String.format("%02d", problem.element())) + " " + problem.code();
    }

    private List<EdiProblem> read(EdiReader reader) {
        List<EdiProblem> found = new ArrayList<>();
        try {
            reader.read(new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)), new EdiListener() {
                @Override
                public void problem(EdiProblem problem) {
                    found.add(problem);
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    /** The whole file. */
    public String text() {
        String st = "ST*" + transactionSet + "*0001" + (transactionSet.equals("835") ? "" : "*" + guide);
        String body = segments.isEmpty() ? "" : String.join("~\n", segments) + "~\n";
        return "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*0930*^*00501*000000001*0*T*:~\nGS*" + GROUPS.get(transactionSet)
                + "*SENDER*RECEIVER*20260701*0930*1*X*" + guide + "~\n" + st + "~\n" + body + "SE*" + (segments.size() + 2) + "*0001~\nGE*1*1~\nIEA*1*000000001~\n";
    }
}

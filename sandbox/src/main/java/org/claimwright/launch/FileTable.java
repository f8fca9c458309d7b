package org.claimwright.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimwright.launch.FileStory.Transaction;
import org.claimwright.money.Money;

/** The table of files for people: money right-aligned, one row a file, the sum below, and what is held on lines of its own. */
final class FileTable {

    private static final List<String> HEAD = List.of("file", "came", "ST", "claims", "paid", "adjusted", "patient", "denied", "unapplied", "held and why");
    private static final int WORDS_AT_MOST = 110;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Transaction> all = new ArrayList<>();

    FileTable() {
        rows.add(HEAD);
    }

    /** A file; {@code came} counts how often its bytes came in. */
    void add(FileStory file) {
        List<String> why = new ArrayList<>();
        if (file.state().equals("QUARANTINED")) {
            why.add("quarantined: " + file.problem());
        }
        file.transactions().stream().filter(transaction -> !transaction.state().equals("POSTED")).map(FileTable::why).forEach(why::add);
        all.addAll(file.transactions());
        row(file.name(), String.valueOf(file.arrivals()), file.transactions(), why);
    }

    /** A name under which only refused bytes came. */
    void addRefused(String name, String why) {
        rows.add(List.of(name, "", "", "", "", "", "", "", "", why));
    }

    private static String why(Transaction transaction) {
        String state = switch (transaction.state()) {
            case "HELD" -> "held: ";
            case "HELD_FOR_RELEASE" -> "for release: ";
            case "DISMISSED" -> "dismissed, not posted";
            case "DUPLICATE" -> "same payment as before, not posted";
            case "TEST" -> "a test, not posted";
            case "-" -> "no remittance";
            default -> transaction.state();
        };
        if (transaction.hold().equals("NONE")) {
            return state;
        }
        String reason = transaction.hold().toLowerCase(Locale.ROOT).replace('_', ' ');
        String words = transaction.words().isEmpty() ? reason : reason + ", " + transaction.words();
        return state + (words.length() > WORDS_AT_MOST ? words.substring(0, WORDS_AT_MOST) + "..." : words);
    }

    private void row(String name, String came, List<Transaction> transactions, List<String> why) {
        String claims = String.valueOf(transactions.stream().mapToInt(Transaction::claims).sum());
        rows.add(List.of(name, came, String.valueOf(transactions.size()), claims, sum(transactions, Transaction::paid),
                sum(transactions, Transaction::adjusted), sum(transactions, Transaction::patient), sum(transactions, Transaction::denied),
                sum(transactions, Transaction::unapplied), why.isEmpty() ? "" : why.get(0)));
        why.stream().skip(1).forEach(more -> rows.add(List.of("", "", "", "", "", "", "", "", "", more)));
    }

    private static String sum(List<Transaction> transactions, Function<Transaction, Money> amount) {
        return transactions.stream().map(amount).reduce(Money.ZERO, Money::plus).display();
    }

    List<String> lines() {
        row("all", "", all, List.of());
        int columns = HEAD.size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                width[column] = Math.max(width[column], row.get(column).length());
            }
        }
        String rule = "-".repeat(IntStream.range(0, columns - 1).map(column -> width[column] + 2).sum());
        List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, width)).toList());
        lines.add(1, rule);
        lines.add(lines.size() - 1, rule);
        return lines;
    }

    private static String line(List<String> row, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(width[column] - cell.length());
            boolean right = column > 0 && column < row.size() - 1;
            line.append(right ? space + cell : cell + space).append("  ");
        }
        return line.toString().stripTrailing();
    }
}

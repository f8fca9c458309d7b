package org.claimwright.sandbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads X12 by splitting text and adds up in decimals: another arithmetic than the payers', to check theirs. */
final class PlainX12 {

    /** One CLP with everything under it. */
    record Claim(List<String> clp, List<List<String>> segments) {
    }

    /** One ST. */
    record Transaction(List<List<String>> segments) {

        List<Claim> claims() {
            List<Claim> claims = new ArrayList<>();
            for (List<String> segment : segments) {
                if (segment.get(0).equals("CLP")) {
                    claims.add(new Claim(segment, new ArrayList<>()));
                } else if (!claims.isEmpty() && !List.of("PLB", "SE").contains(segment.get(0))) {
                    claims.get(claims.size() - 1).segments().add(segment);
                }
            }
            return claims;
        }

        List<String> first(String id) {
            return segments.stream().filter(segment -> segment.get(0).equals(id)).findFirst().orElse(List.of());
        }

        BigDecimal payment() {
            return new BigDecimal(first("BPR").get(2));
        }

        BigDecimal providerAdjustments() {
            return segments.stream().filter(s -> s.get(0).equals("PLB")).map(s -> new BigDecimal(s.get(4))).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private PlainX12() {
    }

    static List<List<String>> segments(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        String element = java.util.regex.Pattern.quote(text.substring(3, 4));
        String terminator = java.util.regex.Pattern.quote(text.substring(105, 106));
        return Arrays.stream(text.split(terminator)).map(String::strip).filter(s -> !s.isEmpty())
                .map(s -> Arrays.asList(s.split(element, -1))).toList();
    }

    static List<Transaction> transactions(byte[] bytes) {
        List<Transaction> found = new ArrayList<>();
        for (List<String> segment : segments(bytes)) {
            if (segment.get(0).equals("ST")) {
                found.add(new Transaction(new ArrayList<>()));
            }
            if (!found.isEmpty() && !List.of("GE", "IEA").contains(segment.get(0))) {
                found.get(found.size() - 1).segments().add(segment);
            }
        }
        return found;
    }

    /** The amounts of a CAS, wherever its reason is wanted. */
    static BigDecimal adjusted(List<List<String>> segments, java.util.function.BiPredicate<String, String> wanted) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<String> cas : segments) {
            for (int at = 2; cas.get(0).equals("CAS") && at + 1 < cas.size(); at += 3) {
                sum = sum.add(wanted.test(cas.get(1), cas.get(at)) ? new BigDecimal(cas.get(at + 1)) : BigDecimal.ZERO);
            }
        }
        return sum;
    }
}

package org.claimwright.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.denials.DeniedTotals;
import org.claimwright.exchange.FileReport;
import org.claimwright.exchange.FileReport.TransactionReport;
import org.claimwright.money.Money;
import org.claimwright.remittance.RemittanceReport;
import org.claimwright.remittance.RemittanceReports;
import org.claimwright.web.api.FileJson.RemittanceJson;
import org.claimwright.web.api.FileJson.TransactionJson;
import org.claimwright.workqueue.TodoStanding;

/** Puts together what the packages know about files: what was read, what was posted, what was denied, what is still to do. */
@Dependent
public class FileStory {

    @Inject
    private RemittanceReports remittances;

    @Inject
    private DeniedTotals denied;

    @Inject
    private TodoStanding todo;

    /** In the order of the files, with a fixed number of queries. */
    List<FileJson> of(List<FileReport> files) {
        List<RemittanceReport> posted = remittances.ofFiles(files.stream().map(FileReport::fileId).toList());
        Map<Long, RemittanceReport> byTransaction = posted.stream().collect(Collectors.toMap(RemittanceReport::transactionId, Function.identity()));
        Map<Long, Money> deniedBy = denied.of(posted.stream().map(RemittanceReport::remittanceId).toList());
        Set<Long> unfinished = unfinished(files, posted);
        return files.stream().map(file -> FileJson.of(file, !unfinished.contains(file.fileId()), file.transactions().stream()
                .map(transaction -> TransactionJson.of(transaction, json(byTransaction.get(transaction.transactionId()), deniedBy))).toList()))
                .toList();
    }

    RemittanceJson of(RemittanceReport remittance) {
        return json(remittance, denied.of(List.of(remittance.remittanceId())));
    }

    /** The files that wait to be read, or of which a transaction waits to be posted or a remittance to be decided. */
    private Set<Long> unfinished(List<FileReport> files, List<RemittanceReport> posted) {
        Set<Long> unfinished = todo.waiting("READ_FILE", files.stream().map(FileReport::fileId).toList());
        Set<Long> unposted = todo.waiting("POST_REMITTANCE", files.stream().flatMap(file -> file.transactions().stream())
                .map(TransactionReport::transactionId).toList());
        Set<Long> undecided = todo.waiting("DECIDE_DENIALS", posted.stream().map(RemittanceReport::remittanceId).toList());
        files.stream().filter(file -> file.transactions().stream().anyMatch(transaction -> unposted.contains(transaction.transactionId())))
                .forEach(file -> unfinished.add(file.fileId()));
        posted.stream().filter(remittance -> undecided.contains(remittance.remittanceId()))
                .forEach(remittance -> unfinished.add(remittance.fileId()));
        return unfinished;
    }

    private static RemittanceJson json(RemittanceReport remittance, Map<Long, Money> denied) {
        return remittance == null ? null : RemittanceJson.of(remittance, denied.getOrDefault(remittance.remittanceId(), Money.ZERO));
    }
}

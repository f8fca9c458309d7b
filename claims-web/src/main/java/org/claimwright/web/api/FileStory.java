package org.claimwright.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.denials.DeniedTotals;
import org.claimwright.exchange.FileReport;
import org.claimwright.money.Money;
import org.claimwright.remittance.RemittanceReport;
import org.claimwright.remittance.RemittanceReports;
import org.claimwright.web.api.FileJson.RemittanceJson;
import org.claimwright.web.api.FileJson.StuckJson;
import org.claimwright.web.api.FileJson.TransactionJson;
import org.claimwright.workqueue.TodoStanding;
import org.claimwright.workqueue.TodoStanding.Waiting;

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
        Map<Long, List<Waiting>> left = left(files, posted);
        return files.stream().map(file -> FileJson.of(file, !left.containsKey(file.fileId()), stuck(left.getOrDefault(file.fileId(), List.of())),
                file.transactions().stream().map(transaction -> TransactionJson.of(transaction, json(byTransaction.get(transaction.transactionId()), deniedBy)))
                        .toList())).toList();
    }

    RemittanceJson of(RemittanceReport remittance) {
        return json(remittance, denied.of(List.of(remittance.remittanceId())));
    }

    /** By file, what is still to do: read it, post a transaction of it, decide a remittance of it. Files with nothing left have no entry. */
    private Map<Long, List<Waiting>> left(List<FileReport> files, List<RemittanceReport> posted) {
        Map<Long, List<Waiting>> left = new HashMap<>();
        Map<Long, Long> fileOfTransaction = new HashMap<>();
        files.forEach(file -> file.transactions().forEach(transaction -> fileOfTransaction.put(transaction.transactionId(), file.fileId())));
        Map<Long, Long> fileOfRemittance = posted.stream().collect(Collectors.toMap(RemittanceReport::remittanceId, RemittanceReport::fileId));
        collect(left, "READ_FILE", files.stream().collect(Collectors.toMap(FileReport::fileId, FileReport::fileId)));
        collect(left, "POST_REMITTANCE", fileOfTransaction);
        collect(left, "DECIDE_DENIALS", fileOfRemittance);
        return left;
    }

    private void collect(Map<Long, List<Waiting>> left, String kind, Map<Long, Long> fileOf) {
        todo.waiting(kind, fileOf.keySet()).forEach(waiting -> left.computeIfAbsent(fileOf.get(waiting.ref()), file -> new ArrayList<>()).add(waiting));
    }

    private static List<StuckJson> stuck(List<Waiting> left) {
        return left.stream().filter(Waiting::stuck).map(waiting -> new StuckJson(waiting.itemId(), waiting.words())).toList();
    }

    private static RemittanceJson json(RemittanceReport remittance, Map<Long, Money> denied) {
        return remittance == null ? null : RemittanceJson.of(remittance, denied.getOrDefault(remittance.remittanceId(), Money.ZERO));
    }
}

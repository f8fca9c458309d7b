package org.claimwright.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;
import org.claimwright.exchange.FileTooLarge;
import org.claimwright.exchange.RawFiles;
import org.claimwright.exchange.RawFiles.Stored;
import org.claimwright.exchange.TransferBroken;
import org.claimwright.money.Money;
import org.claimwright.workqueue.NewItem;
import org.claimwright.workqueue.Todo;
import org.claimwright.workqueue.WorkItems;

/**
 * Takes a file in, from a partner's folder or from an upload: stores its bytes before anything reads them and notes that it is to be read.
 * The same bytes again are noted and refused, under whatever name they come.
 */
@Stateless
@PermitAll
@Walled
public class ReceiveFile {

    private static final int LONGEST_NAME = 255;

    @Inject
    private RawFiles files;

    @Inject
    private Todo todo;

    @Inject
    private WorkItems items;

    @Inject
    private Audit audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    public ReceiveFile() {
    }

    public ReceiveFile(RawFiles files, Todo todo, WorkItems items, Audit audit, CurrentCaller caller, Clock clock) {
        this.files = files;
        this.todo = todo;
        this.items = items;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One transaction.
     *
     * @param partner the trading partner's name, or {@code upload}
     * @param name    as the sender called it: kept to be shown, never used as a path
     * @throws FileTooLarge   when it is; nothing is kept
     * @throws TransferBroken when the stream fails; nothing is kept
     */
    public Stored receive(String partner, String name, InputStream in) throws FileTooLarge, TransferBroken {
        caller.mustBe(Role.POSTER, Role.SUPERVISOR, Role.ADMIN);
        Stored stored = files.store(partner, shown(name), in);
        if (!stored.duplicate()) {
            dispatch(stored);
        }
        audit.note(stored.duplicate() ? "refused file that was here already" : "received file", "file:" + stored.fileId());
        return stored;
    }

    private void dispatch(Stored stored) {
        if (stored.size() > 0) {
            todo.add(ReadFile.KIND, stored.fileId());
        } else {
            files.quarantine(stored.fileId(), "the file is empty");
            LocalDate today = LocalDate.now(clock);
            items.open(new NewItem("quarantine", "file:" + stored.fileId(), "empty", "the file is empty: ask the sender for it again",
                    Money.ZERO, 1, null, today, today));
        }
    }

    /** Control characters would break a screen or a log; nothing else is changed, for nothing uses the name as a path. */
    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > LONGEST_NAME ? printable.substring(0, LONGEST_NAME) : printable;
    }
}

package org.claimwright.edi;

/** A value that cannot be written: it could not be told from a separator when it is read, or would be cut. The message says where and why, never the value. */
public final class RefusedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    RefusedValue(String tag, int element, int component, String why) {
        super(tag + (element < 10 ? "0" : "") + element + (component > 1 ? "-" + component : "") + " " + why);
    }
}

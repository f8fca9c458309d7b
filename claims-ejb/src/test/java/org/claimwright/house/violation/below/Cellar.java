package org.claimwright.house.violation.below;

class Cellar {
    org.claimwright.house.violation.above.Roof roof;
}

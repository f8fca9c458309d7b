/**
 * What all queues share: changing an item, the counts beside the navigation, and the screen of the exceptions, the items that are no denial.
 */
package org.claimwright.web.workqueue;

import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** A dialog over the page; Escape and a press outside close it, the focus goes back to where it was. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="scrim"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal style={{ width: '100%', display: 'grid', placeItems: 'center' }}>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

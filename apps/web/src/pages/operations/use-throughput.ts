import type { Throughput } from '@millrace/contracts';
import { useEffect, useState } from 'react';
import { useRead } from '../../api/hooks';

/**
 * Throughput by minute. The last hour comes as a stream, once a second; a longer span, or a broken stream, is asked for.
 */
export function useThroughput(hours: number) {
  const [streamed, setStreamed] = useState<Throughput | null>(null);
  const isStreaming = hours === 1 && streamed !== null;
  const read = useRead<Throughput>(`/operations/throughput?hours=${hours}`, {
    every: isStreaming ? undefined : 10_000,
    keep: true,
  });
  useEffect(() => {
    if (hours !== 1) return;
    const source = new EventSource('/api/operations/stream');
    const take = (event: MessageEvent<string>) => setStreamed(JSON.parse(event.data) as Throughput);
    source.addEventListener('throughput', take);
    source.onerror = () => setStreamed(null);
    return () => {
      source.close();
      setStreamed(null);
    };
  }, [hours]);
  return { ...read, data: isStreaming ? streamed : read.data, isStreaming };
}

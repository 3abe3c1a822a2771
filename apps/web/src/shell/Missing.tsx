import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/states';

export function Missing() {
  return (
    <>
      <Empty title="There is no such page" />
      <p style={{ textAlign: 'center' }}>
        <Link to="/today" className="link">
          Go to Today
        </Link>
      </p>
    </>
  );
}
